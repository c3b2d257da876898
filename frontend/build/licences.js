// The notices that must go with what we pass on.
import fs from 'node:fs';
import path from 'node:path';

const MODULES = path.resolve(import.meta.dirname, '../node_modules');

export function licences() {
  return [
    ['css/LICENSE.txt', designSystem()],
    ['fonts/OFL.txt', fs.readFileSync(path.join(MODULES, '@fontsource-variable/schibsted-grotesk/LICENSE'))],
  ];
}

function designSystem() {
  const notice = fs.readFileSync(path.join(MODULES, '@digdir/designsystemet-css/LICENSE'), 'utf8');
  return Buffer.from(`site.css and icons/ contain parts of Designsystemet (designsystemet.no):\n\n${notice}`);
}
