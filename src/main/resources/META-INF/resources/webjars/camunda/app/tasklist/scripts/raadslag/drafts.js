// What is typed into a form of Tasklist is kept on the server for the person who types it, until it is sent.

import { Draft } from './draft.js';
import { footOf } from './form-foot.js';
import { editable, nowShown, shownOf, whatIsFilledIn } from './form-viewer.js';
import { dialogClosed } from './what-happened.js';

const VENDORS_COPY = 'camunda-form:';
const drafts = new Map();
let page;
let search;

/** The module of the form viewer that puts the draft into the form and keeps it up to date. */
export function draftsOf() {
  class RaadslagDrafts {

    constructor(form, eventBus, config) {
      const about = whatIsFilledIn(config.container);
      const person = page?.authentication?.name;
      if (!about || !person) return;
      const foot = footOf(config.container);
      const shows = new DraftInForm(form, foot, about.path, person);
      nowShown(about.id, config.container, { draft: shows.draft });
      form.importSchema = (schema, given) => shows.begin(schema, given);
      eventBus.on('changed', ({ data }) => shows.changed(data));
    }
  }
  RaadslagDrafts.$inject = ['form', 'eventBus', 'config'];
  return { __init__: ['raadslagDrafts'], raadslagDrafts: ['type', RaadslagDrafts] };
}

/** Keeps drafts when the page is left, and stops when a form is sent. Tasklist keeps no copies of its own, which anybody at the same browser would see. */
export function keepDrafts() {
  Object.keys(localStorage).filter(key => key.startsWith(VENDORS_COPY)).forEach(key => localStorage.removeItem(key));
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function(key, value) {
    if (!key.startsWith(VENDORS_COPY)) setItem.call(this, key, value);
  };
  const leave = () => drafts.forEach(draft => draft.flush());
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());
  window.angular.module('ngLocale').run(['$rootScope', 'camAPI', 'search', (root, api, address) => {
    page = root;
    search = address;
    ['task', 'process-definition'].forEach(kind => holdWhileSending(api.resource(kind)));
    noticeWhenOver(api.resource('task'));
  }]);
}

/** Nothing is saved while the form is sent: it would be kept after it was sent. */
function holdWhileSending(resource) {
  const { submitForm } = resource;
  resource.submitForm = async function(given, done) {
    const { draft } = shownOf(given.id);
    await draft?.halt();
    return submitForm.call(this, given, (fault, answer) => {
      if (fault) draft?.plan(0);
      else draft?.close();
      done?.(fault, answer);
    });
  };
}

/** Tasklist looks now and then whether the task on the page is still there. */
function noticeWhenOver(tasks) {
  const { get } = tasks;
  tasks.get = function(id, done) {
    return get.call(this, id, (fault, task) => {
      if (fault?.status === 404) shownOf(id).draft?.check();
      done?.(fault, task);
    });
  };
}

/** One form on the page, with its draft and what is said about it at the foot. */
class DraftInForm {

  constructor(form, foot, path, person) {
    Object.assign(this, { foot, keys: [], show: form.importSchema.bind(form) });
    this.draft = drafts.get(path)?.person === person ? drafts.get(path) : new Draft(path, person);
    this.draft.view = this;
    drafts.forEach((one, other) => one.timer || one.view.isOnPage() || drafts.delete(other));
    drafts.set(path, this.draft);
  }

  async begin(schema, given) {
    this.keys = editable(schema).map(({ key, list }) => list?.path ?? key);
    this.put = fields => {
      this.isShown = false;
      return this.show(schema, { ...given, ...this.own(fields) }).then(shown => {
        this.isShown = true;
        return shown;
      });
    };
    await this.draft.flush();
    const shown = await this.put({ ...await this.draft.open(), ...this.chosenCase() });
    this.foot.attach();
    this.draft.shown(this.now);
    return shown;
  }

  /** A link from the page of a case opens a start form for that case; the next start form is for any. */
  chosenCase() {
    const number = new URLSearchParams(location.hash.split('?')[1]).get('sag');
    if (!number || !this.draft.path.startsWith('forloeb/')) return {};
    dialogClosed().then(() => search.updateSilently({ sag: null }));
    return { caseNumber: number };
  }

  isOnPage() {
    return this.foot.element.isConnected;
  }

  changed(data) {
    this.now = this.own(data);
    if (this.isShown) this.draft.typed(this.now);
  }

  /**
   * Fields that the form does not have, or does not let anybody change, are no part of the draft. It is a copy, since the form viewer
   * changes the rows of a list where they stand.
   */
  own(fields) {
    return structuredClone(Object.fromEntries(Object.entries(fields ?? {}).filter(([key]) => this.keys.includes(key))));
  }

  waiting() {
    this.foot.tell('Kladden gemmes', {}, true);
  }

  kept(savedAt) {
    if (savedAt) this.foot.tell(`Kladde gemt ${at(savedAt)}`, { 'Ryd kladden': () => this.clear() });
    else this.foot.tell('');
  }

  failed(isForGood) {
    this.foot.tell(isForGood ? 'Kladden er for lang til at blive gemt. Forkort teksten, eller afslut opgaven.'
      : 'Kladden er ikke gemt endnu. Der prøves igen om lidt.');
  }

  other(elsewhere) {
    this.foot.tell('Kladden er ikke gemt.');
    const what = elsewhere ? `Du har skrevet i skemaet et andet sted ${at(elsewhere.savedAt)}, mens det stod åbent her.`
      : 'Skemaet er sendt, eller kladden er ryddet, et andet sted, mens det stod åbent her.';
    this.foot.say('draft', what, {
      ...elsewhere && { 'Hent det, der er skrevet der': () => this.takeOther() },
      'Behold det, der står her': () => this.keepMine()
    });
  }

  keepMine() {
    this.foot.takeBack('draft');
    this.draft.keepMine();
  }

  async takeOther() {
    this.foot.takeBack('draft');
    await this.put(this.draft.takeOther());
    this.draft.shown(this.now);
  }

  async clear() {
    const cleared = this.now;
    if (!await this.draft.clear()) return this.failed(false);
    await this.put({});
    this.draft.shown(this.now);
    return this.foot.tell('Kladden er ryddet.', { Fortryd: () => this.put(cleared).then(() => this.draft.typed(this.now)) });
  }

  over(why) {
    const rest = this.draft.isBegun ? ' Det, du har skrevet, kan ikke sendes. Kopiér det, hvis du vil bruge det et andet sted.' : '';
    this.draft.close();
    this.foot.tell('');
    this.foot.takeBack('taken');
    this.foot.say('draft', why + rest);
  }

  signedOut() {
    page.$applyAsync(() => {
      page.$broadcast('authentication.changed', null);
      page.authentication = null;
      page.$broadcast('authentication.login.required');
    });
  }
}

/** For example kl. 12.03, or 21. november kl. 12.03 on another day. */
function at(time) {
  const then = new Date(time);
  const day = date => date.toLocaleDateString('da-DK', { day: 'numeric', month: 'long', timeZone: 'Europe/Copenhagen' });
  const clock = then.toLocaleTimeString('da-DK', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Copenhagen' });
  return `${day(then) === day(new Date()) ? '' : `${day(then)} `}kl. ${clock}`;
}
