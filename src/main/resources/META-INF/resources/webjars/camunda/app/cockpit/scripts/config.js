import { raadslagPage } from '../../../assets/raadslag/page.js';

export default {
  ...raadslagPage('cockpit'),
  customScripts: ['scripts/raadslag/cockpit']
};
