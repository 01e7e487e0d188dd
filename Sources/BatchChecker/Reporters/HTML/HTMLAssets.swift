/// The style of the HTML report.
///
/// The eight colours are those of the editors: they differ in lightness as well as in hue, and most kinds have a line
/// or a face of their own, so that nobody has to tell red from green. Lines keep clear of the dots below letters.
enum HTMLAssets {
  static let style = """
    :root{color-scheme:light dark;--ink:#222;--paper:#fdfcf9;--dim:#6b6b6b;--rule:#d8d4cb;--card:#fff;
    --person:#964e05;--rank:#dd094f;--position:#3200e6;--organization:#187c75;--location:#474001;--date:#7b369d;
    --abbreviation:#081713;--document:#1b4263;--error:#b00020;--warning:#8a5200;--information:#0b5c94;--hint:#5a5a5a}
    @media screen and (prefers-color-scheme:dark){
    :root{--ink:#e4e2dd;--paper:#1b1c1e;--dim:#a0a0a0;--rule:#3b3d40;--card:#232528;
    --person:#f8af5a;--rank:#fb6512;--position:#a3e2ff;--organization:#55b2a5;--location:#ffe105;--date:#c06eff;
    --abbreviation:#ffffe9;--document:#b6abfb;--error:#ff7a85;--warning:#f2b45c;--information:#7fc8f8;--hint:#b0b0b0}}
    """ + page + article + charts + media

  /// Where the page has several articles, they are laid out only when they come into sight.
  private static let page = """

    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.65 Georgia,"Noto Serif","Times New Roman",serif}
    header,aside,#run,.note,.where,#tip{font-family:system-ui,"Noto Sans",sans-serif}aside,#run{font-size:.85rem}
    header{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:center;
    padding:.45rem 1rem;background:var(--paper);border-bottom:1px solid var(--rule);font-size:.8rem}
    h1{font-size:1.05rem;margin:0}h2{font-size:1.3rem;line-height:1.3;margin:0}
    h3{font-size:.95rem;margin:1.2rem 0 .3rem}aside>:first-child>h3{margin-top:0}
    fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.1rem .5rem;min-width:0}
    fieldset legend{float:left;padding:0;margin-right:.5rem;color:var(--dim)}
    label{white-space:nowrap}input{margin:0 .15rem 0 0;vertical-align:-.1em}
    header nav{display:flex;gap:.4rem;align-items:center;white-space:nowrap}header nav.keys{margin-left:auto}nav[hidden]{display:none!important}
    button{font:inherit;color:inherit;background:var(--card);border:1px solid var(--rule);border-radius:4px;
    padding:.1rem .55rem;cursor:pointer}#at{min-width:3.4rem;text-align:center;font-variant-numeric:tabular-nums}
    a{color:var(--position)}main,#run{max-width:80rem;margin:auto;padding:0 1rem}
    [data-tip]{cursor:help}:focus{outline:2px solid var(--position);outline-offset:2px}
    #tip{position:absolute;z-index:3;max-width:min(26rem,calc(100vw - 1rem));background:var(--ink);color:var(--paper);
    border-radius:4px;padding:.25rem .6rem;font-size:.85rem;line-height:1.4;white-space:pre-line;pointer-events:none}
    """

  private static let article = """

    article{padding:1.6rem 0 1rem;border-top:1px solid var(--rule)}article+article{margin-top:1rem}
    article.many{content-visibility:auto;contain-intrinsic-size:auto 60rem}
    .where{margin:.1rem 0 .8rem;font-size:.85rem;color:var(--dim);overflow-wrap:anywhere}
    .plain h2{font:600 .95rem system-ui,"Noto Sans",sans-serif;overflow-wrap:anywhere}
    .text .headline{font-size:1.25rem;font-weight:700;line-height:1.35}.where b{color:var(--s);font-weight:600;white-space:nowrap}
    .sheet{display:grid;grid-template-columns:minmax(0,1fr) 22rem;gap:1.5rem;align-items:start}
    .sheet.bare{grid-template-columns:minmax(0,1fr)}
    .text{display:flow-root;background:var(--card);border:1px solid var(--rule);border-radius:6px;padding:.6rem 1.5rem}
    .text:has(.note){padding-right:13.5rem}
    .text p{margin:.7em 0;white-space:pre-line;overflow-wrap:break-word}
    .text p.cut{color:var(--dim);margin:.2em 0;text-align:center}
    .note{float:right;clear:right;width:11.5rem;margin:.25em -12.4rem .35rem 0;padding-left:.5rem;
    border-left:3px solid var(--s);color:var(--ink);font-size:.75rem;font-style:normal;font-weight:400;line-height:1.35;
    text-decoration:none;white-space:normal;user-select:none;cursor:pointer}
    .note:hover{text-decoration:underline}
    .e,.swatch{color:var(--c);text-decoration:var(--d,underline 1px);text-decoration-color:var(--c);
    text-underline-offset:.34em}
    .e .e{text-decoration:none}
    .k-person{--c:var(--person);--d:none;font-weight:600}.k-rank{--c:var(--rank);--d:underline 2px}
    .k-position{--c:var(--position);--d:underline dashed 1px}.k-organization{--c:var(--organization)}
    .k-location{--c:var(--location);--d:underline dotted 2px}.k-date{--c:var(--date);--d:underline double 1px}
    .k-abbreviation{--c:var(--abbreviation);--d:none}.k-document{--c:var(--document);--d:none;font-style:italic}
    .e.k-abbreviation,.k-abbreviation .swatch{background:color-mix(in srgb,var(--c) 13%,transparent);
    border-radius:3px;padding:0 .15em}
    mark{background:color-mix(in srgb,var(--s) 20%,transparent);color:var(--ink);border-bottom:2px solid var(--s)}
    .text mark .e{color:var(--ink)}
    mark[data-n]::before,.note::before{content:attr(data-n);color:var(--s);font:600 .7rem system-ui,"Noto Sans",sans-serif}
    mark[data-n]::before{vertical-align:.5em;line-height:0;margin-right:.1em}.note::before{margin-right:.35em}
    .s-error{--s:var(--error)}.s-warning{--s:var(--warning)}.s-information{--s:var(--information)}.s-hint{--s:var(--hint)}
    mark:target,mark.here{outline:3px solid var(--s);outline-offset:1px}
    .text [id]{scroll-margin-top:calc(var(--h,4rem) + 2rem)}article{scroll-margin-top:var(--h,4rem)}
    aside{position:sticky;top:calc(var(--h,3rem) + .6rem);max-height:calc(100vh - var(--h,3rem) - 1.2rem);overflow-y:auto}
    .findings{padding-left:1.6rem;margin:0}.findings.long{padding-left:2.8rem}.findings b,.findings li::marker{color:var(--s)}
    .findings li{padding:.15rem .3rem;border-radius:4px}
    .findings li.here{background:color-mix(in srgb,var(--s) 14%,transparent)}.here code,.here .fix{color:inherit}
    .findings a{color:inherit;text-decoration:none}.findings a:hover,.findings a:focus{text-decoration:underline}
    code{color:var(--dim);font-size:.92em}.fix{color:var(--organization)}
    table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.2rem .4rem;
    border-bottom:1px solid var(--rule)}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
    """

  private static let charts = """

    #run{padding-top:1.2rem;padding-bottom:1.5rem}#run h2{margin-bottom:.2rem}
    .say{margin:.2rem 0 .8rem}.say b{color:var(--s)}
    .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,30rem),1fr));gap:0 3rem}
    figure{margin:1rem 0}figure.wide{grid-column:1/-1}caption,figcaption,summary{font-weight:600;text-align:left;padding:.2rem 0}
    summary{cursor:pointer;font-size:.95rem}
    .bars th,.bars td{border:0;padding:.12rem .4rem .12rem 0;vertical-align:middle}
    .bars th{width:55%;font-weight:400;line-height:1.3}.bars code{white-space:nowrap}.few th{width:22%}
    .bars i{display:inline-block;height:.95em;width:max(2px,calc((100% - 3.2rem)*var(--v)));margin-right:.4rem;
    vertical-align:-.12em;border-radius:2px;background:var(--b);print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .time{width:100%;height:9.5rem;overflow:visible;display:block}
    .time text{font:12px system-ui,"Noto Sans",sans-serif;fill:var(--ink);text-anchor:middle}
    .time text.count{fill:var(--dim);font-size:11px}.time rect{fill:var(--date)}.time line{stroke:var(--rule)}
    .index td:first-child{overflow-wrap:anywhere}.index .path{display:block;color:var(--dim);font-size:.92em}
    .index .s-error,.index .s-warning,.index .s-information,.index .s-hint{color:var(--s)}
    """

  private static let media = """

    @media(max-width:70rem){.sheet{display:flex;flex-direction:column;gap:0;align-items:stretch}
    aside{display:contents}.found{order:-1;margin-bottom:1rem}}
    @media screen and (max-width:45rem){header{position:static}.text,.text:has(.note){padding:.4rem 1rem}
    .text .note{display:none}nav.keys:not([hidden]){position:fixed;right:.5rem;bottom:.5rem;background:var(--paper);padding:.3rem;
    border:1px solid var(--rule);border-radius:6px;z-index:2}
    .text [id]{scroll-margin-top:4rem}h2{font-size:1.15rem}}
    @media print{:root{--paper:#fff}header nav,#tip,input,fieldset+fieldset{display:none}
    header{position:static;padding:0 0 .5rem}
    body{font-size:10.5pt;line-height:1.5}main,#run{max-width:none;padding:0}
    .sheet{display:block}.text{border:0;padding:0}.text:has(.note){padding-right:12.5rem}
    aside{display:block;position:static;max-height:none;overflow:visible}.findings{columns:2}
    .e.k-abbreviation{text-decoration:underline dotted 1px}
    .findings li,tr,figure,.note{break-inside:avoid}h2,h3,caption,summary,.where{break-after:avoid}
    article.many{content-visibility:visible}mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    mark:target,mark.here,.findings li.here{outline:0;background:none}a{color:inherit}}

    """
}
