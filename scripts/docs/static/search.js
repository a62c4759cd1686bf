// Narrows the list at the side to what was typed; Enter goes to the first that is left.
const find = document.getElementById('find');
const sections = [...document.querySelectorAll('nav details')].map((details) => ({
  details,
  open: details.open,
  items: [...details.querySelectorAll('li')],
}));

function narrow() {
  const text = find.value.trim().toLowerCase();
  for (const { details, open, items } of sections) {
    for (const item of items) item.hidden = text !== '' && !item.textContent.toLowerCase().includes(text);
    details.hidden = items.every((item) => item.hidden);
    details.open = text === '' ? open : true;
  }
  document.body.classList.toggle('finding', text !== '');
}

find.addEventListener('input', narrow);
find.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') find.value = '';
  if (event.key === 'Escape') narrow();
  if (event.key === 'Enter') document.querySelector('nav li:not([hidden]) a')?.click();
});
document.querySelector('nav').addEventListener('click', (event) => {
  if (!event.target.closest('a')) return;
  find.value = '';
  narrow();
});
