/// What the HTML report can do beyond being read: switches for kinds and severities, the tip that opens on hover and
/// focus (Escape closes it), and the way from finding to finding by the keys n and p or the two buttons. It also
/// brings the summary, which is known last, to the top.
///
/// Without it the page still reads: colours, notes, lists and jumps need no script.
enum HTMLScript {
  static let source = """
    (function(){
    var d=document,all=function(s){return [].slice.call(d.querySelectorAll(s))},run=d.getElementById('run');
    var head=d.querySelector('header'),main=d.querySelector('main'),at=d.getElementById('at');
    if(run&&main&&!location.hash)main.before(run);else if(run&&main){main.before(run);
    var t=d.getElementById(decodeURIComponent(location.hash.slice(1)));if(t)t.scrollIntoView()}
    function size(){d.documentElement.style.setProperty('--h',
    (getComputedStyle(head).position==='sticky'?head.offsetHeight:0)+'px')}
    addEventListener('resize',size);size();
    var style=d.createElement('style');d.head.appendChild(style);
    var marks=[],now=null;
    function paint(){var css='';all('input[data-kind]').forEach(function(box){var k=box.dataset.kind;
    if(!box.checked)css+='.text .k-'+k+'{color:inherit;text-decoration:none;font:inherit;background:none}'});
    all('input[data-severity]').forEach(function(box){var s='.s-'+box.dataset.severity;
    if(!box.checked)css+='.note'+s+',.findings '+s+',mark'+s+'::before{display:none}mark'+s+'{background:none;border:0}'});
    style.textContent=css;
    var shown=all('input[data-severity]:checked').map(function(box){return 's-'+box.dataset.severity});
    marks=all('mark[id]').filter(function(m){return shown.indexOf(m.className.split(' ')[0])>=0});count()}
    function count(){var i=marks.indexOf(now);if(at)at.textContent=(i<0?'–':i+1)+' / '+marks.length}
    all('input[data-severity]').forEach(function(box){
    if(!d.querySelector('mark[id].s-'+box.dataset.severity))box.parentNode.hidden=true});
    all('header input').forEach(function(box){box.addEventListener('change',paint)});paint();
    var keys=d.querySelector('nav.keys');if(keys)keys.hidden=!marks.length;
    function choose(mark){if(now){now.classList.remove('here');item(now,false)}now=mark;
    if(mark){mark.classList.add('here');item(mark,true)}count()}
    function item(mark,is){var a=d.querySelector('.findings a[href="#'+mark.id+'"]');if(!a)return;
    var li=a.parentNode,box=li.closest('aside');li.classList.toggle('here',is);
    if(is&&box&&box.scrollHeight>box.clientHeight){var r=li.getBoundingClientRect(),b=box.getBoundingClientRect();
    if(r.top<b.top||r.bottom>b.bottom)box.scrollTop+=r.top-b.top-40}}
    function step(by){if(!marks.length)return;var i=marks.indexOf(now);
    if(i<0){var y=head.offsetHeight;i=marks.findIndex(function(m){return m.getBoundingClientRect().top>y});
    if(i<0)i=marks.length;if(by>0)i-=1}
    var mark=marks[(i+by+marks.length)%marks.length];mark.scrollIntoView({block:'center'});
    mark.focus({preventScroll:true});choose(mark)}
    [['next',1],['previous',-1]].forEach(function(pair){var b=d.getElementById(pair[0]);
    if(b)b.addEventListener('click',function(){step(pair[1])})});
    addEventListener('hashchange',function(){var m=d.getElementById(location.hash.slice(1));
    if(m&&m.tagName==='MARK'){choose(m);m.focus({preventScroll:true})}});
    var tip=d.createElement('div');tip.id='tip';tip.setAttribute('role','tooltip');tip.hidden=true;d.body.appendChild(tip);
    var owner=null;
    function show(event){var e=event.target.closest&&event.target.closest('[data-tip]');if(!e)return hide();
    if(event.type==='focusin'&&e.tagName==='MARK')choose(e);
    if(owner)owner.removeAttribute('aria-describedby');owner=e;e.setAttribute('aria-describedby','tip');
    tip.textContent=e.dataset.tip;tip.hidden=false;tip.style.left=tip.style.top='0';
    var box=e.getClientRects()[0]||e.getBoundingClientRect(),last=e.getBoundingClientRect();
    tip.style.left=Math.max(8,Math.min(box.left+scrollX,scrollX+d.documentElement.clientWidth-tip.offsetWidth-8))+'px';
    var below=last.bottom+6,fits=below+tip.offsetHeight<=innerHeight;
    tip.style.top=(scrollY+(fits?below:box.top-tip.offsetHeight-6))+'px'}
    function hide(){tip.hidden=true;if(owner){owner.removeAttribute('aria-describedby');owner=null}}
    d.addEventListener('mouseover',show);d.addEventListener('focusin',show);d.addEventListener('focusout',hide);
    d.addEventListener('keydown',function(event){if(event.key==='Escape')hide();
    if(event.ctrlKey||event.altKey||event.metaKey)return;
    if(event.key==='n')step(1);else if(event.key==='p')step(-1)});
    })();
    """
}
