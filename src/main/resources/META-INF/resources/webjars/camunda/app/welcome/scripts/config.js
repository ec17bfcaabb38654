import { raadslagPage } from '../../../assets/raadslag/page.js';

export default {
  app: raadslagPage('welcome'),
  locales: { availableLocales: ['da'], fallbackLocale: 'da' },
  disableWelcomeMessage: true,
  links: []
};
