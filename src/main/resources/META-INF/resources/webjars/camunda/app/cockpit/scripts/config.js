import { raadslagPage } from '../../../assets/raadslag/page.js';

export default {
  app: raadslagPage('cockpit'),
  locales: { availableLocales: ['da'], fallbackLocale: 'da' },
  disableWelcomeMessage: true,
  customScripts: ['scripts/raadslag/cockpit']
};
