import { raadslagPage } from '../../../assets/raadslag/page.js';

export default {
  ...await raadslagPage('welcome'),
  links: []
};
