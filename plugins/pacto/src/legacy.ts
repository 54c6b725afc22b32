export * from './isPactoAvailable';
export * from './legacy/plugin';
export * from './translations/pactoTranslations';
