// Shows any form with the form viewer that Tasklist itself has loaded, and sends it as Tasklist does.
(() => {
  let load;
  window.webpackChunkcamunda_bpm_webapp.push([[Symbol('test')], {}, require => { load = require; }]);
  const viewer = Object.keys(load.m).find(id => load.m[id].toString().includes('"FormPlayground",{enumerable'));
  const { Form } = load(viewer);

  const place = document.createElement('div');
  place.id = 'rendered';
  place.style = 'position: fixed; inset: 0; overflow: auto; background: white; z-index: 9999; padding: 1em';
  document.body.append(place);

  // conditions and options are known only when the page has been drawn with the last input
  const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));

  let shown;
  const asVariable = value => value !== null && typeof value === 'object'
    ? { type: 'Json', value: JSON.stringify(value) }
    : { value };

  window.raadslagForm = {
    async show(form, data) {
      shown?.form.destroy();
      place.replaceChildren();
      const viewer = new Form({ container: place });
      shown = { form: viewer, keys: new Map(form.components.map(({ id, key }) => [id, key])) };
      await viewer.importSchema(form, data);
      await drawn();
    },
    async submit() {
      document.activeElement?.blur();
      await drawn();
      const { data, errors } = shown.form.submit();
      return {
        faults: Object.keys(errors).map(id => shown.keys.get(id)),
        variables: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, asVariable(value)]))
      };
    }
  };
})();
