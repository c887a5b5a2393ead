import { inMain } from './example.js'
import { define } from './failure-code.js'

const XMLS = 'import ballerina.lang.xmls;'
const NOTE = 'xml note = `<note id="7">text</note>`;'

/** 632x to 634x: what `ballerina.lang.xmls` finds and changes by an XPath. */
export const XPATH_FAILURES = {
  XPathNoResult: define<{ words: string; path: string }>({
    code: 'BAL6321',
    message: ({ words, path }) => `Failed to ${words}. The xpath '${path}' does not match any element.`,
    meaning: '`xmls:getString` is called with a path that selects nothing.',
    example: () => inMain(XMLS, NOTE, 'string text = xmls:getString(note, "/note/title");'),
  }),
  XPathNoXml: define<{ words: string; path: string }>({
    code: 'BAL6322',
    message: ({ words, path }) => `Failed to ${words}. The xpath '${path}' does not match any XML element.`,
    meaning: '`xmls:getXml` is called with a path that selects nothing.',
    example: () => inMain(XMLS, NOTE, 'xml title = xmls:getXml(note, "/note/title");'),
  }),
  XPathNotElement: define<{ path: string; found: string }>({
    code: 'BAL6323',
    message: ({ path, found }) => `The element matching path '${path}' is ${found}.`,
    meaning: 'An element is needed, but the path selects an attribute, a text or a value.',
    example: () => inMain(XMLS, NOTE, 'xml id = xmls:getXml(note, "/note/@id");'),
  }),
  XPathNotText: define<{ words: string; path: string }>({
    code: 'BAL6324',
    message: ({ words, path }) =>
      `Failed to ${words}. xPath '${path}' does not refers to a attribute or text.`,
    meaning: '`xmls:set` is called with a string and a path that selects a value.',
    example: () => inMain(XMLS, NOTE, 'xmls:set(note, "count(/note)", "2");'),
  }),
  XPathNoTarget: define<{ words: string; path: string }>({
    code: 'BAL6325',
    message: ({ words, path }) => `Failed to ${words}. xPath '${path}' does not match to any element.`,
    meaning: 'An element or attribute is added at a path that selects nothing.',
    example: () => inMain(XMLS, NOTE, 'xml part = `<b/>`;', 'xmls:addElement(note, "/note/title", part);'),
  }),
  XPathBadTarget: define<{ words: string; path: string; problem: string }>({
    code: 'BAL6326',
    message: ({ words, path, problem }) => `Failed to ${words}. xPath '${path}' ${problem}.`,
    meaning: 'An element or attribute is added at a path that selects something other than an element.',
    example: () => inMain(XMLS, NOTE, 'xml part = `<b/>`;', 'xmls:addElement(note, "/note/@id", part);'),
  }),
  XmlRootNotRemovable: define({
    code: 'BAL6327',
    message: () => 'the root element cannot be removed',
    meaning: '`xmls:remove` is called with the path of the whole xml.',
    example: () => inMain(XMLS, NOTE, 'xmls:remove(note, "/note");'),
  }),
  XmlTooManyAttributes: define<{ limit: number }>({
    code: 'BAL6328',
    message: ({ limit }) => `more than ${limit} attributes`,
    meaning: '`xmls:addAttribute` would give an element more than 256 attributes.',
    example: () =>
      inMain(
        XMLS,
        NOTE,
        'int count = 0;',
        'while (count < 300) {',
        '    xmls:addAttribute(note, "/note", "a" + count, "");',
        '    count = count + 1;',
        '}',
      ),
  }),
  NotAttributeName: define<{ name: string }>({
    code: 'BAL6329',
    message: ({ name }) => `'${name}' is not the name of an attribute`,
    meaning: '`xmls:addAttribute` is called with a name that is not an XML name.',
    example: () => inMain(XMLS, NOTE, 'xmls:addAttribute(note, "/note", "due date", "");'),
  }),
  XmlTooDeep: define<{ limit: number }>({
    code: 'BAL6330',
    message: ({ limit }) => `xml is nested too deeply: more than ${limit} levels`,
    meaning: 'A change would give an xml more than 256 levels of elements.',
    example: () =>
      inMain(
        XMLS,
        'xml tree = `<a/>`;',
        'while (true) {',
        '    xmls:addElement(tree, "//a[not(a)]", tree);',
        '}',
      ),
  }),
  XmlTooLarge: define<{ limit: number }>({
    code: 'BAL6331',
    message: ({ limit }) => `xml is too large: more than ${limit} nodes`,
    meaning: 'A change would give an xml more than 262,144 nodes.',
    example: () =>
      inMain(XMLS, 'xml tree = `<a/>`;', 'while (true) {', '    xmls:addElement(tree, "/a", tree);', '}'),
  }),
  XPathEmpty: define({
    code: 'BAL6341',
    message: () => 'the path is empty',
    meaning: 'A function of `ballerina.lang.xmls` is called with an empty path.',
    example: () => inMain(XMLS, NOTE, 'string text = xmls:getString(note, "");'),
  }),
  XPathTooLong: define<{ limit: number }>({
    code: 'BAL6342',
    message: ({ limit }) => `the path is longer than ${limit} characters`,
    meaning: 'An XPath has more than 4,096 UTF-16 code units.',
    example: () =>
      inMain(
        XMLS,
        NOTE,
        'string path = "/note";',
        'int times = 0;',
        'while (times < 11) {',
        '    path = path + path;',
        '    times = times + 1;',
        '}',
        'string text = xmls:getString(note, path);',
      ),
  }),
  XPathInvalid: define<{ problem: string }>({
    code: 'BAL6343',
    message: ({ problem }) => problem,
    meaning: 'An XPath is not valid, or uses a name or type wrongly.',
    example: () => inMain(XMLS, NOTE, 'string text = xmls:getString(note, "/note[");'),
  }),
  XPathFunctionUnknown: define<{ name: string }>({
    code: 'BAL6344',
    message: ({ name }) => `there is no function ${name}`,
    meaning: 'An XPath calls a function that does not exist or is not supported.',
    example: () => inMain(XMLS, NOTE, 'string text = xmls:getString(note, "doc(\'a.xml\')");'),
  }),
  XPathUnsupported: define<{ name: string }>({
    code: 'BAL6345',
    message: ({ name }) => `${name} is not supported`,
    meaning: 'An XPath contains an expression that is not supported.',
    example: () => inMain(XMLS, NOTE, 'string text = xmls:getString(note, "for $a in //a return $a");'),
  }),
  XPathFailed: define<{ problem: string }>({
    code: 'BAL6346',
    message: ({ problem }) => problem,
    meaning: 'An XPath fails while it is evaluated.',
    example: () => inMain(XMLS, NOTE, 'string text = xmls:getString(note, "1 idiv 0");'),
  }),
} as const
