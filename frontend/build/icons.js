// The design system's icons as files: the site's Content-Security-Policy allows no data: addresses.
import postcss from 'postcss';

const DATA = /url\("data:image\/svg\+xml[^,]*,([^"]*)"\)/g;

export function iconFiles(css) {
  const root = postcss.parse(css);
  const icons = new Map();
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(DATA, (_, svg) => {
      const name = add(icons, iconName(declaration), Buffer.from(decodeURIComponent(svg)));
      return `url("${name}")`;
    });
  });
  return { css: root.toString(), icons };
}

// "--dsc-alert-icon-url" in a rule for [data-color=warning] is alert-icon-warning.
function iconName({ prop, parent }) {
  const [, kind] = parent.selector.match(/\[data-color="?(\w+)/) ?? [];
  return [prop.replace(/^-(-dsc?|-?webkit)?-|-url$/g, ''), kind].filter(Boolean).join('-');
}

// Another drawing under the same name gets a number.
function add(icons, stem, svg) {
  for (let number = 1; ; number += 1) {
    const name = `icons/${stem}${number > 1 ? `-${number}` : ''}.svg`;
    if (!icons.has(name)) icons.set(name, svg);
    if (icons.get(name).equals(svg)) return name;
  }
}
