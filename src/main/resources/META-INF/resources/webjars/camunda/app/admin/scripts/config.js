import { raadslagPage } from '../../../assets/raadslag/page.js';

export default {
  ...await raadslagPage('admin'),
  customScripts: ['../../assets/raadslag/danish-calendar']
};
