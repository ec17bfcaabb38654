// The draft of one form: what the person has typed, kept on the server while it is typed.

import { forgetUnsaved, keepUnsaved, unsaved } from './unsaved.js';

const CONTEXT = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const PAUSE = 1000;
const NEXT_TRY = 5000;

export class Draft {

  /** Its {@code view} is told what becomes of it: waiting, kept, failed, other (kept elsewhere), over (not open any more), signedOut. */
  constructor(path, person) {
    Object.assign(this, { path, person, version: null, kept: '{}', work: Promise.resolve() });
    this.address = `${CONTEXT}/kladder/${path}?${new URLSearchParams({ person })}`;
  }

  /** What is kept of the form. What this tab could not save comes first, and is saved now unless something newer is kept. */
  open() {
    return this.inTurn(async () => {
      const answer = await this.ask('GET');
      this.closed = answer?.status === 404;
      if (this.closed) return {};
      const elsewhere = answer?.status === 200 ? await answer.json() : undefined;
      const here = unsaved(this.person, this.path);
      this.other = undefined;
      this.take(here ? { ...here, savedAt: undefined } : elsewhere);
      if (here && same(here.fields, elsewhere?.fields)) this.saved(JSON.stringify(elsewhere.fields), elsewhere);
      else if (here && answer?.ok && here.version !== (elsewhere?.version ?? null)) this.differs(elsewhere);
      else if (here) this.kept = '';
      return this.fields;
    });
  }

  /** Begins to keep what is in the form from now on. */
  shown(fields) {
    this.fields = fields;
    if (this.closed || this.other !== undefined) return;
    if (this.kept === '') {
      this.plan(0);
    } else {
      this.kept = JSON.stringify(fields);
      this.view.kept(this.savedAt);
    }
  }

  /** The person has changed something. */
  typed(fields) {
    const now = JSON.stringify(fields);
    if (this.closed || now === JSON.stringify(this.fields)) return;
    this.fields = fields;
    keepUnsaved(this.person, this.path, { version: this.version, fields });
    if (this.other === undefined) this.plan(PAUSE);
  }

  /** Saves at once what waits to be saved. */
  flush() {
    if (this.timer) {
      this.halt();
      this.save();
    }
    return this.work;
  }

  /** Saves nothing until something is typed again. */
  halt() {
    clearTimeout(this.timer);
    this.timer = undefined;
    return this.work;
  }

  /** What stands here takes the place of what was kept elsewhere. */
  keepMine() {
    this.version = this.other?.version ?? null;
    this.other = undefined;
    this.kept = '';
    this.plan(0);
  }

  /** What was kept elsewhere takes the place of what stands here. */
  takeOther() {
    this.take(this.other);
    forgetUnsaved(this.person, this.path);
    this.other = undefined;
    return this.fields;
  }

  /** Forgets the draft, here and on the server; tells whether that was possible. */
  clear() {
    this.halt();
    return this.inTurn(async () => {
      const cleared = (await this.ask('DELETE'))?.ok ?? false;
      if (cleared) this.forget();
      return cleared;
    });
  }

  /** Tells whether the person has typed anything, here or before. */
  get isBegun() {
    return this.version !== null || this.kept !== JSON.stringify(this.fields);
  }

  /** Looks whether the form is still open. */
  check() {
    return this.inTurn(async () => {
      const answer = this.closed ? undefined : await this.ask('GET');
      if (answer?.status === 404) this.view.over((await answer.json()).message);
    });
  }

  /** The form was sent, or is not open any more. */
  close() {
    this.closed = true;
    this.halt();
    this.forget();
  }

  forget() {
    forgetUnsaved(this.person, this.path);
    this.take(undefined);
  }

  take(kept) {
    this.version = kept?.version ?? null;
    this.fields = kept?.fields ?? {};
    this.savedAt = kept?.savedAt;
    this.kept = JSON.stringify(this.fields);
  }

  differs(elsewhere) {
    this.other = elsewhere ?? null;
    this.halt();
    this.view.other(elsewhere);
  }

  plan(pause) {
    this.halt();
    this.view.waiting();
    this.timer = setTimeout(() => this.flush(), pause);
  }

  save() {
    return this.inTurn(async () => {
      const { fields, version } = this;
      const sent = JSON.stringify(fields);
      if (this.closed || this.other !== undefined) return;
      if (sent === this.kept) {
        this.view.kept(this.savedAt);
        return;
      }
      const answer = await this.ask('PUT', JSON.stringify({ version, fields }));
      if (answer?.ok) this.saved(sent, await answer.json());
      else if (answer?.status === 409) this.overtaken(sent, await answer.text());
      else if (answer?.status === 404) this.view.over((await answer.json()).message);
      else if (answer?.status === 401) this.view.signedOut();
      else this.failed(answer?.status);
    });
  }

  saved(sent, { version, savedAt }) {
    Object.assign(this, { version, savedAt, kept: sent });
    if (sent === JSON.stringify(this.fields)) {
      forgetUnsaved(this.person, this.path);
      this.view.kept(savedAt);
    } else {
      keepUnsaved(this.person, this.path, { version, fields: this.fields });
    }
  }

  /** An answer that was lost on its way is no other draft. */
  overtaken(sent, body) {
    const elsewhere = body ? JSON.parse(body) : undefined;
    if (elsewhere && same(elsewhere.fields, JSON.parse(sent))) this.saved(sent, elsewhere);
    else this.differs(elsewhere);
  }

  failed(status) {
    const isForGood = [400, 413].includes(status);
    this.view.failed(isForGood);
    if (!isForGood) this.timer = setTimeout(() => this.flush(), NEXT_TRY);
  }

  /** One request after the other. */
  inTurn(next) {
    this.work = this.work.then(next, next);
    return this.work;
  }

  ask(method, body) {
    const [, token = ''] = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie) ?? [];
    return fetch(this.address, {
      method,
      body,
      headers: { 'X-XSRF-TOKEN': token, ...body && { 'Content-Type': 'application/json' } },
      // goes on when the person leaves the page; browsers allow it for small requests
      keepalive: (body ?? '').length < 20_000
    }).catch(() => undefined);
  }
}

function same(some, others) {
  const sorted = fields => JSON.stringify(Object.entries(fields ?? {}).sort(([one], [other]) => one < other ? -1 : 1));
  return sorted(some) === sorted(others);
}
