import { raadslagPage } from '../../../assets/raadslag/page.js';

export default {
  ...raadslagPage('welcome'),
  links: []
};
