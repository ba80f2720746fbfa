import { readFile } from 'node:fs/promises';
import { FORMULA_EDITS } from './univer-formula-edits.mjs';

/**
 * What the host changes in Univer (0.25.1) where it offers no setting for it, in its ES files and its CommonJS ones.
 */
const UNIVER_EDITS = [
  {
    why: 'it gives the focus to a note that does not take what is typed yet: the first letters were lost',
    of: 'sheets-note-ui',
    from: /if \(!textareaRef\.current\) return;(\s+const focusId[^]{0,300}?)\[activePopup\]/g,
    to: 'if (!textareaRef.current || !note) return;$1[activePopup, !note]',
  },
  {
    why: 'it waits three tenths of a second before it draws a workbook for the first time',
    of: 'ui',
    from: /\}, 300\);(?=\s+\} catch)/g,
    to: '}, 0);',
  },
  {
    why: 'for three seconds it leaves « Rechercher » to the browser, and Ctrl-H to its history',
    of: 'ui',
    from: 'const STEADY_TIMEOUT = 3e3;',
    to: 'const STEADY_TIMEOUT = 300;',
  },
  {
    why: 'it draws its whole ribbon three times over at each selection and each letter, though it shows the same',
    of: 'ui',
    from: '.subscribe((hiddenMap) => {',
    to: '.subscribe((hiddenMap) => {\n\t\t\tif (ribbon.hidden === (ribbon.hidden = String(hiddenMap))) return;',
  },
  {
    why:
      'the second ribbon, out of sight, by which it knows what has room follows what is selected; what has room is ' +
      'looked at again when what a button says changes',
    of: 'ui',
    from: /\.\.\.child\.item,(\s+ref: .+\s+.+ toolbarItemRefs\.current\[child\.key\] = \{)/g,
    to:
      '...child.item, disabled$: null, activated$: null,$1\n\t\t\t\t\ttext: ((now, before) => {\n' +
      '\t\t\t\t\t\tif (before && before.text !== now)\n' +
      '\t\t\t\t\t\t\tqueueMicrotask(() => ribbonService._setRibbon([...ribbonService._ribbon$.value]));\n' +
      '\t\t\t\t\t\treturn now;\n\t\t\t\t\t})(ref.el.textContent, toolbarItemRefs.current[child.key]),',
  },
  {
    why:
      'it tries each text that it draws as a date, a time and an amount, half of the time of a frame, for a ' +
      'mark that the page does not want',
    of: 'sheets-ui',
    from: '[ForceStringRenderController],',
    to: '',
  },
  {
    why:
      'it writes « 1 234,50 € » as « 1,234.50 € » where a format names its currency by a code, as those of Google ' +
      'Sheets do: the code is of the currency alone',
    of: 'sheets-numfmt',
    from: /numfmt\.format\(pattern, value, \{/g,
    to: 'numfmt.format(pattern.replace(/(\\[\\$[^\\]-]+)-\\w+\\]/g, "$1]"), value, {',
  },
  {
    why: 'it has « Rechercher » reach out of the window, wherever its panel opens: it forgets what stands around it',
    of: 'find-replace',
    from: 'x: innerWidth - FIND_REPLACE_PANEL_WIDTH - FIND_REPLACE_PANEL_RIGHT_PADDING,',
    to: 'x: Math.max(0, innerWidth - 396 - FIND_REPLACE_PANEL_RIGHT_PADDING),',
  },
  {
    why: 'it looks for a text in the selected cells alone, under the words « dans cette feuille », replacing or not',
    of: 'sheets-find-replace',
    from: 'some((selection) => !isSelectionSingleCell(',
    to: 'some((selection) => query.replaceRevealed && !isSelectionSingleCell(',
  },
  {
    why: 'it makes one step of undo of all that it replaces, which the host does in its turn',
    of: 'sheets-find-replace',
    from: 'undoRedoService.__tempBatchingUndoRedo(unitId);',
    to: '{ dispose: () => undefined };',
  },
  {
    why: 'it says that nothing was replaced where the host does it, and tells what it refuses',
    of: 'sheets-find-replace',
    from: 'else failure += count;',
    to: 'else success += count;',
  },
  {
    why: 'it writes sums of amounts under the cells as English does',
    of: 'sheets-ui',
    from: 'numfmt.format(pattern, num, { throws: false })',
    to: 'numfmt.format(pattern.replace(/(\\[\\$[^\\]-]+)-\\w+\\]/g, "$1]"), num, { locale: "fr", throws: false })',
  },
  {
    why: 'it draws the cells that a write touches, and no tab is drawn yet while those of a command are undone',
    of: 'sheets-ui',
    from: /const (\{ rowHeightAccumulation, .+ \}) = (this\._sheetSkeletonManagerService\.\w+\(\))\.skeleton;/g,
    to: 'const current = $2;\n\t\tif (!current) return [];\n\t\tconst $1 = current.skeleton;',
  },
  {
    why: 'it asks the browser for every frame, a tenth of a processor for a page that nobody touches: it rests',
    of: 'engine-render',
    from: /if \((this\._renderFrameTasks\.length > 0)\) (this\._requestNewFrameHandler = .+;)/g,
    to:
      'if ($1) {\n\t\t\t\t' +
      'if (!Object.values(this._scenes).some((scene) => scene.isDirty()))\n\t\t\t\t\t' +
      'this._resting = setTimeout(() => this.wake(), 1000);\n\t\t\t\t' +
      'else $2\n\t\t\t}',
  },
  {
    why: 'what is to be drawn wakes it from its rest, which ends by itself each second',
    of: 'engine-render',
    from: /(this\._dirty = state;)(\s+\/\*\*\s+\* parent is SceneViewer)/g,
    to: '$1\n\t\tif (state) this.scene.getEngine()?.wake?.();$2',
  },
  {
    why: 'it draws the next frame once it is woken, and has one loop of them',
    of: 'engine-render',
    from: 'startRenderLoop() {',
    to:
      'wake() {\n\t\tif (!this._resting) return;\n\t\tclearTimeout(this._resting);\n\t\tthis._resting = null;\n\t\t' +
      'if (!this._renderingQueueLaunched) return;\n\t\t' +
      'cancelAnimationFrame(this._requestNewFrameHandler);\n\t\t' +
      'this._requestNewFrameHandler = requestNewFrame(this._renderFunction);\n\t}\n\tstartRenderLoop() {',
  },
  {
    why: 'its rules of validation and of colours are looked for sixty times a second, whether one changes or not',
    of: 'bufferTime',
    from: 'restartOnEmit && startBuffer();',
    to: '',
  },
  {
    why: 'what changes first begins the wait that they are gathered in',
    of: 'bufferTime',
    from: 'var recordsCopy = ',
    to: 'if (restartOnEmit && bufferRecords.length === 0) startBuffer();\n            var recordsCopy = ',
  },
  {
    why: 'it carries the hyphenation of 70 languages, 4.3 MB, and no cell is hyphenated',
    of: 'engine-render',
    from: /^\t\["[\w-]+"\]: \(\) => .*(?:import|require)\(.*\n/gm,
    to: '',
  },
  {
    why: 'it merges, cleans and compares a style anew for each cell, a fifth of what writing a tab takes',
    of: 'sheets',
    from: 'const oldStyle = styles.getStyleByCell(oldVal);\n\tif (oldStyle == null) delete oldVal.s;',
    to:
      'const texts = (styles.texts ??= new WeakMap());\n\t' +
      'const wanted = typeof newVal.s === "object" && newVal.s;\n\t' +
      'if (wanted && !texts.has(wanted)) texts.set(wanted, JSON.stringify(wanted));\n\t' +
      'const known = newVal.p || oldVal.p || (oldVal.s && typeof oldVal.s !== "string") ? null : ' +
      '`${oldVal.s ?? ""} ${texts.get(wanted) ?? newVal.s}`;\n\t' +
      'const merged = known && (styles.merged ??= new Map()).get(known);\n\t' +
      'if (merged && styles.get(merged)) { oldVal.s = merged; return; }\n\t' +
      'const oldStyle = styles.getStyleByCell(oldVal);\n\tif (oldStyle == null) delete oldVal.s;',
  },
  {
    why: 'it merges, cleans and compares a style anew for each cell: what it found is kept',
    of: 'sheets',
    from: 'else oldVal.s = styles.setValue(merge);',
    to: 'else { oldVal.s = styles.setValue(merge); if (known) styles.merged.set(known, oldVal.s); }',
  },
  {
    why: 'a style or a note made a ticked box that stands in a column of texts the text 1, and the text 64 a number',
    of: 'sheets',
    from: 'if (newVal.t) return newVal.t;',
    to: 'if (newVal.t) return newVal.t;\n\tif (newVal.v === undefined && oldVal.t) return oldVal.t;',
  },
  {
    why: 'a tab that is not shown is neither dragged nor renamed: pressed, it is only shown',
    of: 'sheets-ui',
    from: /this\.removeListener\(\);\s+(this\._config\.onChangeTab\(downEvent, slideItemId\);)\s+return;/g,
    to: '$1\n\t\t\t\tthis._activeTabItemIndex = slideItemIndex;\n\t\t\t\tlastTime = 0;',
  },
  {
    why: 'it forgets what it pulls, and from where, once the tab that was pressed is shown',
    of: 'sheets-ui',
    from: /(_initConfig\(\) \{\s+const slideTabItems = .+)(?:\s+this\._\w+ = 0;){4}/g,
    to: '$1',
  },
  {
    why: 'it forgets which name is being typed once it shows its tabs anew',
    of: 'sheets-ui',
    from: 'return this._editMode;',
    to: 'return this._slideTabItem.querySelector("[contenteditable]") !== null;',
  },
  {
    why: 'it has a name typed twice over once it has shown its tabs anew',
    of: 'sheets-ui',
    from: 'if (this._editMode === false) {',
    to: 'if (!this.isEditMode()) {',
  },
  {
    why: 'a tab that was pressed twice and renamed within half a second was pulled out of its bar',
    of: 'sheets-ui',
    from: /if \(diffTime && diffPageX && diffPageY\) (this\._activeTabItem\.setEditor\(\);)/g,
    to: 'if (diffTime && diffPageX && diffPageY) return $1',
  },
  {
    why: 'it counts from when it comes to a press, and three tenths of a second part the two of a double click',
    of: 'sheets-ui',
    from: /const current = Date\.now\(\);(\s+const diffTime = current - lastTime <= )SlideTabBar\.DoubleClickDelay;/g,
    to: 'const current = downEvent.timeStamp;$1500;',
  },
  {
    why: 'the browser brings a tab that has the focus into view: it moves the tabs from where they were before',
    of: 'sheets-ui',
    from: 'return this._scrollX;',
    to: 'return this._slideTabBar.primeval().scrollLeft;',
  },
  {
    why: 'it wraps the text of a list within its cell, and rows grow for it; Google Sheets cuts it at the edge',
    of: 'sheets-data-validation',
    from: /_ref : ((?:_univerjs_core\.)?WrapStrategy)\.WRAP/g,
    to: '_ref : $1.CLIP',
  },
];

/**
 * What Univer brings for texts that cells do not have, 0.8 MB of the page: tables of Unicode for three regular
 * expressions, what guesses the language of each text to hyphenate it, what draws fonts that are given as files.
 */
const STAND_INS = {
  'cjk-regex': String.raw`
    const given = (found) => () => ({ toRegExp: () => found });
    export const letters = given(/[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}\p{sc=Hang}\p{sc=Bopo}]/u);
    export const punctuations = given(/[\u2ff0-\u303f\u3190-\u319f\u31c0-\u33ff\ufe10-\ufe6f\uff00-\uffef]/);
    export const all = given(/[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}\p{sc=Hang}\p{sc=Bopo}\u2ff0-\uffef]/u);`,
  'franc-min': 'export const franc = () => "und";',
  'opentype.js': 'export const parse = () => { throw new Error("no font is given as a file"); };',
};

/** The files of Univer that are edited, and one of what it stands on. */
export const EDITED = new RegExp(
  String.raw`(?:@univerjs[\\/](engine-\w+|find-replace|ui|sheets` +
    String.raw`(?:-ui|-data-validation|-find-replace|-formula|-note-ui|-numfmt)?)[\\/]lib[\\/]\w+[\\/]index|` +
    String.raw`rxjs[\\/]dist[\\/]\w+[\\/]internal[\\/]operators[\\/](bufferTime))\.js$`,
);

/**
 * Gives back what stands in one of these files, edited; throws when it does not have any more what was to be edited.
 */
export function editedUniver(path, contents) {
  const [, univers, name = univers] = EDITED.exec(path);
  return [...FORMULA_EDITS, ...UNIVER_EDITS]
    .filter(({ of }) => of === name)
    .reduce((text, { from, to, why }) => {
      const edited = text.replaceAll(from, to);
      if (edited === text)
        throw new Error(`${path} does not have ${from} any more, which is edited since ${why}: see UNIVER_EDITS`);
      return edited;
    }, contents);
}

/** Univer as edited, in what esbuild makes. */
export const univerEdits = {
  name: 'univer-edits',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^(?:cjk-regex|franc-min|opentype\.js)$/ }, ({ path }) => ({ path, namespace: 'stand-in' }));
    onLoad({ filter: /./, namespace: 'stand-in' }, ({ path }) => ({ contents: STAND_INS[path] }));
    onLoad({ filter: EDITED }, async ({ path }) => ({
      contents: editedUniver(path, await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};
