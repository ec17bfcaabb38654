import { raadslagPage } from '../../../assets/raadslag/page.js';

export default {
  app: raadslagPage('admin'),
  locales: { availableLocales: ['da'], fallbackLocale: 'da' },
  disableWelcomeMessage: true,
  customScripts: ['../../assets/raadslag/danish-calendar']
};
