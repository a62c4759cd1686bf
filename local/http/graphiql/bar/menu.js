/* The menu of everybody who may call. */

/** @param itemsOf makes the menu's content from a function that makes an item */
function createMenu(itemsOf, isSomebody) {
  const button = element('button', { id: 'caller-menu-button', type: 'button' });
  const menu = element('div', { id: 'caller-menu', popover: 'auto' });
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', 'Who calls');
  button.setAttribute('aria-haspopup', 'menu');
  button.popoverTargetElement = menu;
  followButton(menu, button, isSomebody);
  followKeys(menu, button);

  function item(label, text, checked, act) {
    const onclick = () => (menu.hidePopover(), act());
    const made = element('button', { type: 'button', onclick }, element('b', { textContent: label }), ` ${text}`);
    made.setAttribute('role', 'menuitemradio');
    made.setAttribute('aria-checked', String(checked));
    return made;
  }

  return {
    elements: [button, menu],
    focus: () => button.focus(),
    draw(caller) {
      button.textContent = caller ? caller.name : 'Call as …';
      button.title = caller ? `Calls as ${caller.name}` : 'Choose who calls';
      menu.replaceChildren(...itemsOf(item));
    },
  };
}

function menuGroup(title, items) {
  return items.length > 0 ? [element('small', { textContent: title }), ...items] : [];
}

/** Opens below the button, within the window. */
function followButton(menu, button, isSomebody) {
  menu.addEventListener('toggle', (event) => {
    if (event.newState !== 'open') return;
    const { left, bottom } = button.getBoundingClientRect();
    menu.style.top = `${bottom + 4}px`;
    menu.style.left = `${Math.max(8, Math.min(left, window.innerWidth - menu.offsetWidth - 8))}px`;
    // Who is nobody yet will want the first.
    const checked = isSomebody() ? menu.querySelector('[aria-checked="true"]') : null;
    (checked ?? menu.querySelector('button'))?.focus();
  });
}

function followKeys(menu, button) {
  menu.addEventListener('keydown', (event) => {
    const items = [...menu.querySelectorAll('button')];
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items[(to + items.length) % items.length].focus();
  });
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    menu.showPopover();
  });
}
