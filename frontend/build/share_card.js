// The picture that goes with a shared link: the unit's name over the road.
export function shareCard(language, name, mark, font) {
  return `<html lang="${language}">
<style>
  @font-face { font-family: Schibsted; font-weight: 400 700; src: url(data:font/woff2;base64,${font.toString('base64')}); }
  body { margin: 0; width: 1200px; height: 630px; position: relative; overflow: hidden; background: #06352e; color: #fff; font-family: Schibsted; }
  .road { position: absolute; inset: 0; fill: none; stroke-linecap: round; }
  .mark { position: absolute; left: 72px; top: 64px; }
  .mark svg { display: block; width: 104px; height: 104px; }
  h1 { position: absolute; left: 80px; top: 186px; margin: 0; width: 760px; font-size: 80px; font-weight: 640; line-height: 1.04; letter-spacing: -0.028em; text-wrap: balance; }
</style>
<svg class="road" viewBox="0 0 1200 630" width="1200" height="630">
  <g stroke="#2f7266" stroke-width="4">
    <path d="M360 548C450 548 500 606 620 606S800 560 880 476M640 534C780 500 850 400 890 300S990 70 1240 40M888 472C980 420 1040 466 1240 424"/>
    <g fill="#06352e"><circle cx="620" cy="606" r="9"/><circle cx="911" cy="252" r="9"/><circle cx="1064" cy="447" r="9"/></g>
  </g>
  <g stroke="#f29a2e" stroke-width="9">
    <path d="M-20 548H400C600 548 740 520 830 490 930 452 950 370 978 296 1008 216 1050 150 1240 112"/>
    <g fill="#06352e"><circle cx="120" cy="548" r="17"/><circle cx="440" cy="548" r="17"/><circle cx="888" cy="462" r="17"/></g>
    <circle cx="1062" cy="176" r="21" fill="#f29a2e"/>
  </g>
</svg>
<div class="mark">${mark}</div>
<h1>${name}</h1>`;
}
