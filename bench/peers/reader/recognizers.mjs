// node recognizers.mjs zh|en FILE: numbers, percents, money and measures as Recognizers-Text finds them, sentence by
// sentence; processor time of a second pass, after its patterns have been compiled. One JSON object.
import { readFileSync } from 'node:fs'
import suite from '@microsoft/recognizers-text-suite'

const [lang, file] = process.argv.slice(2)
const text = readFileSync(file, 'utf8')
const lines = text.split(/(?<=[。\n])|(?<=\. )/).filter((x) => x.trim())
const culture = lang === 'zh' ? suite.Culture.Chinese : suite.Culture.English
const finders = [suite.recognizeNumber, suite.recognizePercentage, suite.recognizeCurrency, suite.recognizeDimension]
const pass = () => lines.reduce((n, line) => n + finders.reduce((m, f) => m + f(line, culture).length, 0), 0)
pass()
const begun = process.cpuUsage()
const found = pass()
const spent = process.cpuUsage(begun)
const seconds = (spent.user + spent.system) / 1e6
console.log(JSON.stringify({ version: '1.3.1', bytes: Buffer.byteLength(text), found, seconds, mb_s: Buffer.byteLength(text) / 1e6 / seconds }))
