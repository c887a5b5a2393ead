/**
 * The style and the script that are embedded in every page. Neither may contain `<` or `&`, because pages are
 * also XML.
 */

export const STYLE = `
:root { --text: #1c1e21; --back: #ffffff; --soft: #f3f4f6; --line: #d8dbe0; --link: #0b5cad; --faint: #5b626c; --bad: #9b2c2c }
@media (prefers-color-scheme: dark) {
  :root { --text: #e3e5e8; --back: #16181c; --soft: #22252b; --line: #3a3f47; --link: #7ab7ff; --faint: #a0a7b1; --bad: #ff9d9d }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--back); color: var(--text); font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 52rem; margin: 0 auto; padding: 1rem }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .92em }
code { overflow-wrap: anywhere }
pre { background: var(--soft); padding: .6rem .8rem; overflow-x: auto; border-radius: .4rem }
a { color: var(--link); text-decoration: none }
a:hover, a:focus { text-decoration: underline }
h1 { font-size: 1.5rem; overflow-wrap: anywhere }
h2 { margin-top: 2.5rem; font-size: 1.2rem; border-bottom: 1px solid var(--line) }
h3, h4 { margin: 0; font-size: 1rem; font-weight: normal }
article { margin: 1.2rem 0; padding: .8rem 1rem; background: var(--soft); border-radius: .5rem }
article article { margin: .8rem 0 0; padding: .6rem 0 0; border-top: 1px solid var(--line); border-radius: 0 }
article:target { outline: 2px solid var(--link) }
article p { margin: .5rem 0 }
.anchor { color: var(--faint) }
.failure { color: var(--bad) }
dl { display: grid; grid-template-columns: minmax(5rem, max-content) 1fr; gap: .2rem 1rem; margin: .5rem 0 }
dt { color: var(--faint) }
dd { margin: 0 }
.packages { list-style: none; padding: 0 }
.packages li { margin: 1.2rem 0 }
.names { display: flex; flex-wrap: wrap; gap: .2rem .9rem; margin: .3rem 0 }
input { width: 100%; padding: .5rem .7rem; font: inherit; color: inherit; background: var(--soft); border: 1px solid var(--line); border-radius: .4rem }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; gap: 0 } dd { margin: 0 0 .4rem } }
`

/** Hides entries that do not match the search. Without scripts the page has no search box. */
export const SEARCH = `
const box = document.getElementById('search')
box.hidden = false
box.addEventListener('input', () => {
  const wanted = box.value.trim().toLowerCase()
  for (const item of document.querySelectorAll('.packages li')) {
    let isFound = false
    for (const link of item.querySelectorAll('a')) {
      const fits = link.textContent.toLowerCase().includes(wanted)
      if (link.parentNode !== item) link.hidden = !fits
      if (fits) isFound = true
    }
    item.hidden = !isFound
  }
})
`
