// Shows any form with the form viewer that Tasklist itself has loaded, and sends it as Tasklist does.
(() => {
  let load;
  window.webpackChunkcamunda_bpm_webapp.push([[Symbol('test')], {}, require => { load = require; }]);
  const viewer = Object.keys(load.m).find(id => load.m[id].toString().includes('"FormPlayground",{enumerable'));
  const { Form } = load(viewer);

  const place = document.createElement('div');
  place.id = 'rendered';
  // beside the window, where it has its size and takes keys, but need not be painted
  place.style = 'position: fixed; left: 200vw; width: 100vw; top: 0; height: 100vh; overflow: auto; background: white; padding: 1em';
  document.body.append(place);

  // nobody watches: the page need not wait for a screen that shows sixty pictures a second, nor for the four milliseconds of a timer
  const soon = callback => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => callback(performance.now());
    port2.postMessage(null);
  };
  window.requestAnimationFrame = soon;
  const after = window.setTimeout;
  window.setTimeout = (callback, delay, ...values) => delay > 0 ? after(callback, delay, ...values) : soon(() => callback(...values));

  // the form is ready when the fields it knows of have not changed for three pictures
  const frame = () => new Promise(done => soon(() => soon(() => soon(done))));
  const drawn = async () => {
    let known = 0;
    for (let same = 0, frames = 0; same < 3 && frames < 50; frames++) {
      await frame();
      const now = shown.form.get('formFieldInstanceRegistry').getAllKeyed().length;
      same = now > 0 && now === known ? same + 1 : 0;
      known = now;
    }
  };

  let shown;
  const asVariable = value => value !== null && typeof value === 'object'
    ? { type: 'Json', value: JSON.stringify(value) }
    : { value };

  const type = async (element, text) => {
    element.focus();
    element.value = text;
    element.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
    await frame();
    element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'Tab' }));
    element.blur();
  };
  const press = element => element.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
  const option = (field, label) => {
    const found = [...field.querySelectorAll('label')].find(one => one.innerText.trim() === label);
    if (!found) {
      throw new Error(`No option ${label}`);
    }
    return found.control ?? found.querySelector('input');
  };

  // one entry: a text is typed, an option is clicked by its label
  const enter = async ({ id, type: kind, typed }) => {
    const field = [...place.querySelectorAll('.fjs-form-field')]
      .find(one => one.querySelector(`[id$='-${id}'], [id*='-${id}-']`));
    if (!field) {
      throw new Error(`No field ${id} is shown`);
    }
    if (kind === 'radio') {
      option(field, typed).click();
    } else if (kind === 'checklist') {
      for (const label of typed) {
        option(field, label).click();
        await drawn();
      }
    } else if (kind === 'checkbox') {
      const box = field.querySelector('input');
      if (box.checked !== typed) {
        box.click();
      }
    } else if (kind === 'select') {
      const search = field.querySelector('input:not(.fjs-select-hidden-input)');
      search?.focus();
      press(search ?? field.querySelector('.fjs-input-group'));
      await drawn();
      press([...field.querySelectorAll('.fjs-dropdownlist-item')].find(one => one.innerText.trim() === typed));
    } else {
      await type(field.querySelector('input, textarea'), typed);
    }
    await drawn();
  };

  const show = async (form, data) => {
    shown?.form.destroy();
    place.replaceChildren();
    const viewer = new Form({ container: place });
    shown = { form: viewer, keys: new Map(form.components.map(({ id, key }) => [id, key])) };
    await viewer.importSchema(form, data);
    await drawn();
  };

  const submit = () => {
    const { data, errors } = shown.form.submit();
    return {
      faults: Object.keys(errors).map(id => shown.keys.get(id)),
      variables: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, asVariable(value)]))
    };
  };

  const part = (id, kind) => place.querySelector(`[id$='-${id}${kind}']`)?.innerText.trim() ?? '';

  // shows the form; then, for each list of entries, enters them and sends it
  window.raadslagForm = {
    show,
    focus: id => {
      const field = place.querySelector(`[id$='-${id}']`);
      field.focus();
      field.select();
    },
    values: () => [...place.querySelectorAll('input, textarea')]
      .map(field => field.type === 'radio' ? field.checked : field.value).join('|'),
    // what the field shows, says that it understood or cannot take, and would send
    read: (id, key) => ({
      shown: place.querySelector(`[id$='-${id}']`).value,
      understood: part(id, '-understood'),
      fault: part(id, '-error-message'),
      value: shown.form._getState().data[key]
    }),
    async fillIn(form, data, trials) {
      await show(form, data);
      const answers = [];
      for (const entries of trials) {
        for (const entry of entries) {
          await enter(entry);
        }
        answers.push(submit());
      }
      return answers;
    }
  };
})();
