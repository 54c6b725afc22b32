export { eventsModulePacto as default } from './module';
