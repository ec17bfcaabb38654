import { raadslagPage } from '../../../assets/raadslag/page.js';

export default {
  ...await raadslagPage('cockpit'),
  customScripts: ['scripts/raadslag/cockpit']
};
