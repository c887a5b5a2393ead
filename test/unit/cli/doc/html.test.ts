import { expect } from 'chai'
import { type Element, parseXmlDocument } from 'slimdom'
import { fileOf, indexPage, packagePage } from '../../../../src/cli/doc/html.js'
import { documentLibrary, documentProgram } from '../../../../src/program/documentation.js'

const library = documentLibrary()

/** Every element of a page that has an attribute. A page that is not well-formed fails here. */
function withAttribute(html: string, attribute: string): Element[] {
  const document = parseXmlDocument(html)
  return document.getElementsByTagName('*').filter((element) => element.hasAttribute(attribute))
}

const values = (html: string, attribute: string): string[] =>
  withAttribute(html, attribute).map((element) => element.getAttribute(attribute)!)

const pages = new Map([
  ['index.html', indexPage(library)],
  ...library.map((each) => [fileOf(each), packagePage(each, library)] as const),
])

describe('pages of documentation', () => {
  for (const [file, html] of pages) {
    describe(file, () => {
      it('is well-formed, and each of its anchors is there once', () => {
        const ids = values(html, 'id')
        expect(new Set(ids).size).to.equal(ids.length)
        expect(ids.length).to.be.greaterThan(0)
      })

      it('links only to existing anchors, and to no other site', () => {
        for (const href of values(html, 'href')) {
          const [target = '', anchor] = href.split('#')
          const page = pages.get(target === '' ? file : target)
          expect(page, href).not.to.equal(undefined)
          if (anchor !== undefined) expect(values(page!, 'id'), href).to.include(decodeURIComponent(anchor))
        }
        expect(values(html, 'src')).to.deep.equal([])
        expect(html).not.to.match(/url\(|@import|https?:\/\/(?!localhost|host)/)
      })

      it('can be read on a telephone, in light and in darkness', () => {
        expect(html).to.contain('<meta name="viewport" content="width=device-width, initial-scale=1" />')
        expect(html).to.contain('@media (prefers-color-scheme: dark)')
      })
    })
  }

  it('have an anchor for every definition, and for every overload', () => {
    for (const documented of library) {
      const html = pages.get(fileOf(documented))!
      const articles = parseXmlDocument(html).getElementsByTagName('article')
      const all = documented.entries.flatMap((entry) => [entry, ...entry.members])
      expect(articles.map((each) => each.getAttribute('id')).length, documented.path).to.equal(all.length)
    }
    const ids = values(pages.get('ballerina.lang.strings.html')!, 'id')
    expect(ids).to.include.members(['subString', 'valueOf', 'valueOf(float)', 'valueOf(xml)'])
  })

  it('name overloads once in the index, with the number of their forms', () => {
    const links = withAttribute(indexPage(library), 'href').map((each) => each.textContent)
    expect(links.filter((text) => text?.startsWith('strings:valueOf'))).to.deep.equal([
      'strings:valueOf 6 forms',
    ])
    expect(links.filter((text) => text?.startsWith('strings:trim'))).to.deep.equal(['strings:trim'])
  })

  it('link types to where they are documented', () => {
    const errors = pages.get('ballerina.lang.errors.html')!
    expect(errors).to.contain('<a href="ballerina.lang.errors.html#StackTrace">errors:StackTrace</a>')
  })

  it('escape all text of declarations', () => {
    const documented = documentProgram({
      name: '"><script>.bal',
      source: `// <b>& "top" \u0001
        import ballerina.doc;
        @doc:Description {value:"<script>alert(1)</script> & \`a < b\` ]]> \\u0000"}
        @doc:Param {value:"a: <i>"}
        function f (string a) {}
        const string C = "</code><script>";`,
    })
    for (const html of [packagePage(documented, [documented]), indexPage([documented])]) {
      const document = parseXmlDocument(html)
      expect(document.getElementsByTagName('b').every((b) => b.parentElement?.localName === 'code')).to.equal(
        true,
      )
      expect(document.getElementsByTagName('i')).to.deep.equal([])
      const scripts = document.getElementsByTagName('script').map((script) => script.textContent)
      expect(scripts.join('')).not.to.contain('alert')
    }
    expect(packagePage(documented, [])).to.contain(
      '&lt;script&gt;alert(1)&lt;/script&gt; &amp; <code>a &lt; b</code>',
    )
    expect(fileOf(documented)).to.equal('___script_.bal.html')
  })

  it('leave indented text unchanged', () => {
    const documented = documentProgram({
      source: '// One\n// two.\n//\n//   three\n//     four\nconst int a = 1;',
    })
    expect(packagePage(documented, [])).to.contain('<p>One\ntwo.</p>\n<pre>three\n  four</pre>')
  })
})
