/// The style and the script of the HTML report.
///
/// The eight colours are those of the editors: they differ in lightness as well as in hue, and each kind has a line of
/// its own under it, so that nobody has to tell red from green.
enum HTMLAssets {
  static let style = """
    :root{color-scheme:light dark;--ink:#222;--paper:#fdfcf9;--dim:#6b6b6b;--rule:#d8d4cb;--card:#fff;
    --person:#964e05;--rank:#dd094f;--position:#3200e6;--organization:#187c75;--location:#474001;--date:#7b369d;
    --abbreviation:#081713;--document:#1b4263;--error:#b00020;--warning:#8a5200;--information:#0b5c94;--hint:#5a5a5a}
    @media screen and (prefers-color-scheme:dark){
    :root{--ink:#e4e2dd;--paper:#1b1c1e;--dim:#a0a0a0;--rule:#3b3d40;--card:#232528;
    --person:#f8af5a;--rank:#fb6512;--position:#a3e2ff;--organization:#55b2a5;--location:#ffe105;--date:#c06eff;
    --abbreviation:#ffffe9;--document:#b6abfb;--error:#ff7a85;--warning:#f2b45c;--information:#7fc8f8;--hint:#b0b0b0}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.65 Georgia,"Noto Serif","Times New Roman",serif}
    header{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;
    padding:.5rem 1rem;background:var(--paper);border-bottom:1px solid var(--rule)}
    h1{font-size:1.1rem;margin:0}h2{font-size:1.05rem;margin:1.5rem 0 .5rem;word-break:break-all}
    h3{font-size:.95rem;margin:1rem 0 .3rem}aside h3:first-child{margin-top:0}
    .tally{margin:-.3rem 0 .6rem;font-size:.85rem;color:var(--dim)}.tally b{color:var(--s);font-weight:600}
    header nav{margin-left:auto;font-size:.85rem}header nav a{color:var(--position)}
    header,aside,footer,.note,.tally{font-family:system-ui,"Noto Sans",sans-serif}aside,footer{font-size:.85rem}
    .legend{border:0;margin:0;padding:0;font-size:.85rem;display:flex;flex-wrap:wrap;gap:.1rem .9rem}
    .legend legend{float:left;margin-right:.6rem;color:var(--dim)}
    main,footer{max-width:80rem;margin:auto;padding:0 1rem}
    .sheet{display:grid;grid-template-columns:minmax(0,1fr) 22rem;gap:1.5rem;align-items:start}
    .text{background:var(--card);border:1px solid var(--rule);border-radius:6px;padding:1rem 1.5rem}
    .text:has(.margin){padding-right:13rem}
    .text p{margin:.7em 0;white-space:pre-line;overflow-wrap:break-word}
    .margin{float:right;clear:right;width:11.5rem;margin:.2em -12.3rem 0 0;white-space:normal}
    .note{display:block;font-size:.75rem;line-height:1.35;border-left:3px solid;padding-left:.4rem;margin-bottom:.3rem}
    .e,.swatch{color:var(--c);text-decoration:underline;text-decoration-color:var(--c);text-underline-offset:.2em;
    text-decoration-thickness:2px;text-decoration-style:var(--l)}
    .k-person{--c:var(--person);--l:solid;font-weight:600}.k-rank{--c:var(--rank);--l:solid}
    .k-position{--c:var(--position);--l:dashed}.k-organization{--c:var(--organization);--l:double}
    .k-location{--c:var(--location);--l:dotted}.k-date{--c:var(--date);--l:wavy}
    .k-abbreviation{--c:var(--abbreviation);--l:solid;text-decoration-line:underline overline;text-decoration-thickness:1px}
    .k-document{--c:var(--document);--l:dashed;font-style:italic}
    mark{background:color-mix(in srgb,var(--s) 22%,transparent);color:inherit;border-bottom:3px solid var(--s)}
    .s-error{--s:var(--error)}.s-warning{--s:var(--warning)}.s-information{--s:var(--information)}.s-hint{--s:var(--hint)}
    .note{border-color:var(--s)}.findings b{color:var(--s)}.findings{padding-left:1.4rem;margin:0}
    .findings a{color:inherit;text-decoration:none}.findings a:hover,.findings a:focus{text-decoration:underline}
    code{color:var(--dim)}.fix{color:var(--organization)}
    table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.2rem .4rem;
    border-bottom:1px solid var(--rule)}
    [data-tip]{position:relative;cursor:help}:focus{outline:2px solid var(--position);outline-offset:2px}
    mark:target{outline:3px solid var(--s);outline-offset:2px}
    .text [id]{scroll-margin-top:6rem}
    #tip{position:absolute;z-index:3;max-width:24rem;background:var(--ink);color:var(--paper);border-radius:4px;
    padding:.25rem .6rem;font:.85rem/1.4 system-ui,"Noto Sans",sans-serif;pointer-events:none}
    footer{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:0 2.5rem;
    margin-top:2.5rem;border-top:1px solid var(--rule);padding-bottom:2rem}footer h2{grid-column:1/-1}
    footer .run{grid-column:1/-1;margin:0}figure{margin:1.2rem 0}figcaption{font-weight:600;margin-bottom:.3rem}
    svg{width:100%;height:auto}svg text{font:13px system-ui,"Noto Sans",sans-serif;fill:var(--ink)}
    svg rect{fill:var(--position)}svg line{stroke:var(--rule)}svg .count{fill:var(--dim);font-size:11px}
    @media(max-width:70rem){.sheet{grid-template-columns:1fr}}
    @media(max-width:45rem){header{position:static}.text [id]{scroll-margin-top:1rem}
    .text,.text:has(.margin){padding:1rem}.margin{float:none;display:block;width:auto;margin:0}}
    @media print{:root{--paper:#fff}header{position:static}header nav{display:none}.sheet{display:block}
    .text{border:0;padding-left:0}figure,li,tr{break-inside:avoid}h2,h3{break-after:avoid}.findings a{color:inherit}
    article{break-inside:auto}#tip,input{display:none}body{font-size:11pt}}
    """

  /// The switches of the legend, the tip that opens on hover and focus (Escape closes it), and the keys n and p that go
  /// from finding to finding. Without it the page
  /// still reads: colours, notes and lists need no script.
  static let script = """
    (function(){
    var style=document.createElement('style'),off={};document.head.appendChild(style);
    function paint(){style.textContent=Object.keys(off).map(function(k){return '.text .k-'+k+
    '{color:inherit;text-decoration:none;font:inherit}'}).join('')}
    document.querySelectorAll('input[data-kind]').forEach(function(box){box.addEventListener('change',function(){
    if(box.checked)delete off[box.dataset.kind];else off[box.dataset.kind]=1;paint()})});
    var tip=document.createElement('div');tip.id='tip';tip.setAttribute('role','tooltip');tip.hidden=true;
    document.body.appendChild(tip);
    function show(event){var at=event.target.closest&&event.target.closest('[data-tip]');if(!at)return hide();
    tip.textContent=at.dataset.tip;tip.hidden=false;var box=at.getBoundingClientRect();
    tip.style.left=Math.max(8,Math.min(box.left+scrollX,scrollX+innerWidth-tip.offsetWidth-8))+'px';
    tip.style.top=(box.bottom+scrollY+6)+'px'}
    function hide(){tip.hidden=true}
    document.addEventListener('mouseover',show);document.addEventListener('focusin',show);
    document.addEventListener('focusout',hide);
    var marks=[].slice.call(document.querySelectorAll('mark[id]')),at=-1;
    document.addEventListener('keydown',function(event){if(event.key==='Escape')hide();
    if(event.ctrlKey||event.altKey||event.metaKey||!marks.length)return;
    var step=event.key==='n'?1:event.key==='p'?-1:0;if(!step)return;
    var here=marks.indexOf(document.activeElement);if(here>=0)at=here;
    at=at<0&&step<0?marks.length-1:(at+step+marks.length)%marks.length;
    marks[at].scrollIntoView({block:'center'});marks[at].focus({preventScroll:true})});
    })();
    """
}
