// What a static page cannot do by itself: the theme's switch, the search, one language for all samples, colours of code.
// Without it everything can still be read.
(() => {
  'use strict';

  const THEME = 'reference.theme';
  const LANGUAGE = 'reference.language';
  const MOST_RESULTS = 20;
  const root = document.documentElement;

  /** Pages opened as files may have no storage. */
  const store = {
    get(key) {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        localStorage.setItem(key, value);
      } catch {
        // The choice lasts as long as the page.
      }
    },
  };

  const chosen = store.get(THEME);
  if (chosen === 'light' || chosen === 'dark') {
    root.dataset.theme = chosen;
  }

  function isDark() {
    return root.dataset.theme
      ? root.dataset.theme === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
  }

  function switchThemes() {
    const button = document.querySelector('.theme');
    const show = () => (button.textContent = isDark() ? 'Light theme' : 'Dark theme');
    button.hidden = false;
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      store.set(THEME, root.dataset.theme);
      show();
    });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
    show();
  }

  /** A place that a link leads to may be inside of something closed. */
  function openTarget() {
    let id;
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    const target = id && document.getElementById(id);
    if (!target) {
      return;
    }
    let closed = target.closest('details:not([open])');
    while (closed) {
      closed.open = true;
      closed = closed.parentElement.closest('details:not([open])');
    }
    target.scrollIntoView({ behavior: 'instant' });
  }

  function chooseLanguage(language) {
    for (const input of document.querySelectorAll('.tabs input')) {
      if (input.value === language) {
        input.checked = true;
      }
    }
  }

  function rememberLanguage() {
    const language = store.get(LANGUAGE);
    if (language) {
      chooseLanguage(language);
    }
    document.addEventListener('change', (event) => {
      if (event.target.matches('.tabs input')) {
        store.set(LANGUAGE, event.target.value);
        const before = event.target.getBoundingClientRect().top;
        chooseLanguage(event.target.value);
        scrollBy({ top: event.target.getBoundingClientRect().top - before, behavior: 'instant' });
      }
    });
  }

  const TOKENS =
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|\b(\d+(?:\.\d+)?)\b|\b(import|from|const|new|await|for|of|true|false|null|try|var|in|with|as|print|curl)\b/g;

  function colour(code) {
    const text = code.textContent;
    const parts = document.createDocumentFragment();
    let done = 0;
    for (const match of text.matchAll(TOKENS)) {
      parts.append(text.slice(done, match.index));
      const part = document.createElement('span');
      part.className = match[1] ? 's' : match[2] ? 'n' : 'k';
      part.textContent = match[0];
      parts.append(part);
      done = match.index + match[0].length;
    }
    parts.append(text.slice(done));
    code.replaceChildren(parts);
  }

  function colourWhenSeen() {
    const seen = new IntersectionObserver(
      (entries) => {
        for (const entry of entries.filter((each) => each.isIntersecting)) {
          seen.unobserve(entry.target);
          colour(entry.target);
        }
      },
      { rootMargin: '600px' },
    );
    document.querySelectorAll('pre code').forEach((code) => seen.observe(code));
  }

  /** Marks the method that is being read in the navigation. */
  function followReading() {
    const links = new Map();
    document.querySelectorAll('.nav a.call').forEach((link) => links.set(link.hash.slice(1), link));
    const seen = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          links.get(entry.target.id)?.classList.toggle('here', entry.isIntersecting);
        }
      },
      { rootMargin: '-30% 0px -65%' },
    );
    document.querySelectorAll('.method').forEach((method) => seen.observe(method));
  }

  let index;

  /** The index is as large as the API: it is fetched when somebody searches. */
  function loadIndex() {
    index ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `${document.body.dataset.root}/assets/search-index.js`;
      script.onload = () => resolve(window.referenceIndex.map(entryOf));
      script.onerror = reject;
      document.head.append(script);
    });
    return index;
  }

  function entryOf([title, place, url, name]) {
    return { title, place, url, name, text: `${title} ${place} ${name}`.toLowerCase() };
  }

  /** Every word must be there; a title that begins with the words comes first. */
  function rank(entry, words) {
    if (!words.every((word) => entry.text.includes(word))) {
      return -1;
    }
    const title = entry.title.toLowerCase();
    const query = words.join(' ');
    if (title === query) {
      return 4;
    }
    return title.startsWith(query) ? 3 : title.includes(query) ? 2 : entry.name.includes(query) ? 1 : 0;
  }

  function find(entries, query) {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) {
      return [];
    }
    return entries
      .map((entry) => ({ entry, score: rank(entry, words) }))
      .filter(({ score }) => score >= 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_RESULTS)
      .map(({ entry }) => entry);
  }

  function search() {
    const field = document.querySelector('#search');
    const list = document.querySelector('#results');
    const found = document.querySelector('#found');
    let results = [];
    let active = -1;
    field.closest('.search').hidden = false;

    function option(entry, at) {
      const item = document.createElement('li');
      item.id = `result-${at}`;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      const place = document.createElement('span');
      place.textContent = entry.place;
      item.append(entry.title, place);
      item.addEventListener('mousedown', (event) => {
        event.preventDefault();
        go(entry);
      });
      return item;
    }

    function select(at) {
      list.children[active]?.setAttribute('aria-selected', 'false');
      active = at;
      const item = list.children[active];
      item?.setAttribute('aria-selected', 'true');
      item?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      if (item) {
        field.setAttribute('aria-activedescendant', item.id);
      } else {
        field.removeAttribute('aria-activedescendant');
      }
    }

    function close() {
      list.hidden = true;
      field.setAttribute('aria-expanded', 'false');
      select(-1);
    }

    function go(entry) {
      close();
      location.href = `${document.body.dataset.root}/${entry.url}`;
    }

    async function show() {
      results = find(await loadIndex(), field.value);
      list.replaceChildren(...results.map(option));
      active = -1;
      const isOpen = results.length > 0;
      list.hidden = !isOpen;
      field.setAttribute('aria-expanded', String(isOpen));
      select(isOpen ? 0 : -1);
      found.textContent = field.value.trim() === '' ? '' : `${results.length} results`;
    }

    function onKey(event) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && results.length > 0 && !list.hidden) {
        event.preventDefault();
        select((active + step + results.length) % results.length);
      } else if (event.key === 'Enter' && results[active] && !list.hidden) {
        event.preventDefault();
        go(results[active]);
      } else if (event.key === 'Escape') {
        close();
      }
    }

    field.addEventListener('focus', () => void loadIndex());
    field.addEventListener('input', () => void show());
    field.addEventListener('keydown', onKey);
    field.addEventListener('blur', close);
    document.addEventListener('keydown', (event) => {
      const isTyping = event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        field.focus();
      }
    });
  }

  /** On a small screen the navigation covers the page: a link to a place on it closes it. */
  function closeMenuOnChoice() {
    const nav = document.querySelector('#nav');
    nav.addEventListener('click', (event) => {
      if (event.target.closest('a') && nav.matches(':popover-open')) {
        nav.hidePopover();
      }
    });
  }

  document.addEventListener('DOMContentLoaded', () => {
    switchThemes();
    rememberLanguage();
    search();
    closeMenuOnChoice();
    followReading();
    colourWhenSeen();
    openTarget();
    addEventListener('hashchange', openTarget);
  });
})();
