import { inMain } from './example.js'
import { define } from './failure-code.js'

/** 630x: xml values and their text. */
export const XML_FAILURES = {
  InvalidXml: define<{ problem: string }>({
    code: 'BAL6301',
    message: ({ problem }) => `failed to create xml: ${problem}`,
    meaning: 'A text that is converted to xml is not well-formed.',
    example: () => inMain('string text = "<note>";', 'xml note = (xml) text;'),
  }),
  XmlCharacterForbidden: define<{ code: string }>({
    code: 'BAL6302',
    message: ({ code }) => `failed to create xml: the character U+${code} is not allowed in xml`,
    meaning: 'A text that is converted to xml contains a character that XML 1.0 does not allow.',
    example: () => inMain('string text = "<note>\\u0001</note>";', 'xml note = (xml) text;'),
  }),
  XmlDoctype: define({
    code: 'BAL6303',
    message: () => 'failed to create xml: DOCTYPE is not supported',
    meaning: 'A text that is converted to xml has a document type declaration, which could define entities.',
    example: () => inMain('string text = "<!DOCTYPE note><note/>";', 'xml note = (xml) text;'),
  }),
  XmlTextTooLarge: define<{ limit: number }>({
    code: 'BAL6304',
    message: ({ limit }) => `failed to create xml: more than ${limit} tags, attributes and references`,
    meaning: 'A text that is converted to xml has more than 262,144 tags, attributes and references.',
    example: () =>
      inMain(
        'string text = "<a/>";',
        'int times = 0;',
        'while (times < 19) {',
        '    text = text + text;',
        '    times = times + 1;',
        '}',
        'text = "<list>" + text + "</list>";',
        'xml list = (xml) text;',
      ),
  }),
  XmlTextTooDeep: define<{ limit: number }>({
    code: 'BAL6305',
    message: ({ limit }) => `failed to create xml: more than ${limit} levels`,
    meaning: 'A text or json that is converted to xml has more than 256 levels of elements.',
    example: () =>
      inMain(
        'string text = "<a/>";',
        'int levels = 0;',
        'while (levels < 300) {',
        '    text = "<a>" + text + "</a>";',
        '    levels = levels + 1;',
        '}',
        'xml value = (xml) text;',
      ),
  }),
  XmlTextTooManyAttributes: define<{ limit: number }>({
    code: 'BAL6306',
    message: ({ limit }) => `failed to create xml: more than ${limit} attributes`,
    meaning: 'A text that is converted to xml has an element with more than 256 attributes.',
    example: () =>
      inMain(
        'string text = "";',
        'int count = 0;',
        'while (count < 300) {',
        '    text = text + " a" + count + "=\'\'";',
        '    count = count + 1;',
        '}',
        'text = "<note" + text + "/>";',
        'xml note = (xml) text;',
      ),
  }),
  NotXmlName: define<{ name: string }>({
    code: 'BAL6307',
    message: ({ name }) => `failed to create xml: '${name}' is not a name in xml`,
    meaning: 'A json that is converted to xml has a member whose name is not an XML name.',
    example: () => inMain('json value = {"first name": "Ann"};', 'xml element = (xml) value;'),
  }),
  NotXmlText: define<{ name: string }>({
    code: 'BAL6308',
    message: ({ name }) => `failed to create xml: the value of '${name}' must be a string, number or boolean`,
    meaning:
      'In a json that is converted to xml, the value of an attribute (`@name`) or text (`$`) is an object or array.',
    example: () => inMain('json value = {"@id": [1]};', 'xml element = (xml) value;'),
  }),
  XmlWithoutText: define<{ problem: string }>({
    code: 'BAL6309',
    message: ({ problem }) => `failed to get xml as string: ${problem}`,
    meaning: 'An xml that is converted to text contains something that markup cannot express.',
    example: () =>
      inMain(
        'import ballerina.lang.system;',
        'import ballerina.lang.xmls;',
        'xml note = `<note>text</note>`;',
        'xmls:set(note, "/note/text()", "\\u0001");',
        'system:println(note);',
      ),
  }),
} as const
