/* oxlint-disable no-var -- read by browsers that know no other */
/**
 * The first script of a page, and the only one that must run in a browser of any age: the build takes its text as it
 * stands here, so it is old JavaScript and uses nothing from outside itself. Brings in what an older browser lacks, then
 * the page's own script; a browser too old for that is told in a sentence, where it would stay white.
 */
export function begin(): void {
  var own = document.currentScript as HTMLScriptElement | null;
  var tooOld =
    "Trình duyệt này quá cũ nên không mở được Thước Đo. Hãy dùng Chrome, Edge hoặc Cốc Cốc từ bản 109, hoặc Firefox từ bản 115.";
  var notLoaded = "Chưa tải được trang. Hãy kiểm tra đường truyền rồi tải lại.";

  function say(sentence: string): void {
    var root = document.getElementById("root");
    if (root === null) return;
    root.textContent = sentence;
    root.setAttribute("style", "padding: 24px; font: 18px/1.6 sans-serif; text-align: center");
  }

  function load(name: "fillIns" | "entry", then: () => void): void {
    var script = document.createElement("script");
    script.type = "module";
    script.crossOrigin = "";
    script.onload = then;
    script.onerror = function () {
      say(notLoaded);
    };
    script.src = (own && own.dataset[name]) || "";
    document.head.appendChild(script);
  }

  function start(): void {
    load("entry", function () {});
  }

  // All that browsers have since Chrome 108, Firefox 104, Safari 15.4, by what came last.
  var fits =
    own !== null &&
    own !== undefined &&
    "noModule" in own &&
    "findLast" in Array.prototype &&
    "hasOwn" in Object &&
    "structuredClone" in window &&
    CSS.supports("height", "1dvh");
  if (!fits) {
    say(tooOld);
    return;
  }
  // What `fill-ins.ts` brings, by what came last.
  var isComplete =
    "groupBy" in Map &&
    "union" in Set.prototype &&
    "toSorted" in Array.prototype &&
    "isWellFormed" in String.prototype &&
    "canParse" in URL;
  if (isComplete) {
    start();
  } else {
    load("fillIns", start);
  }
}
