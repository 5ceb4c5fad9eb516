import { chromium } from "playwright-core";
import { pathToFileURL } from "node:url";
const [file, prefix] = process.argv.slice(2);
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const w of [1280, 390]) { const p = await b.newPage({ viewport: { width: w, height: 1000 } }); await p.goto(pathToFileURL(file).href); await p.screenshot({ path: `${prefix}-${w}.png`, fullPage: false, clip: { x: 0, y: 0, width: w, height: w === 390 ? 6000 : 4200 }, }).catch(async()=>p.screenshot({path:`${prefix}-${w}.png`,fullPage:true})); await p.close(); }
await b.close();
