import { raadslagPage } from '../../../assets/raadslag/page.js';

export default {
  ...raadslagPage('admin'),
  customScripts: ['../../assets/raadslag/danish-calendar']
};
