/* Elements of the bar. */
function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function inputField(name, placeholder, more = {}) {
  const made = element('input', { name, placeholder, required: true, ...more });
  made.setAttribute('aria-label', placeholder);
  return made;
}
