export { pactoTranslationsModule as default } from './module';
export { pactoTranslations } from './pactoTranslations';
