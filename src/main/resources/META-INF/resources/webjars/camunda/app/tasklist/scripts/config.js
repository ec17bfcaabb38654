import { raadslagPage } from '../../../assets/raadslag/page.js';

// What a person has to say belongs in the task's form, and what happened stands on the page of the case.
const NOT_USED = ['tasklist.task.action:task-action-comment', 'tasklist.task.detail:task-detail-history'];
document.querySelector('base').setAttribute('cam-exclude-plugins', NOT_USED.join(','));

export default {
  ...await raadslagPage('tasklist'),
  customScripts: ['scripts/raadslag/tasklist'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'tager den valgte opgave' },
    focusFilter: { key: 'ctrl+shift+f', description: 'går til det første filter på listen' },
    focusList: { key: 'ctrl+alt+l', description: 'går til den første opgave på listen' },
    focusForm: { key: 'ctrl+alt+f', description: 'går til det første felt i opgavens skema' },
    startProcess: { key: 'ctrl+alt+p', description: 'åbner listen over forløb, der kan startes' }
  }
};
