/** Small scenes on a field of 320 by 180, drawn for this project; coloured by `styles/account-and-news.css`. */
import type { IllustrationName } from '../cities/city.ts'

const hills = [
  '<path class="far" d="M0 96 70 60l60 30 70-44 120 60v74H0Z"/>',
  '<path class="mid" d="M0 128c70-30 130-22 190-4s90 10 130-4v60H0Z"/>',
].join('')

const sea = [
  '<path class="wet" d="M0 122h320v58H0Z"/>',
  '<path class="gleam thin" d="M30 140h44M120 152h60M216 138h50M60 166h40M240 164h46"/>',
].join('')

export const illustrations: Readonly<Record<IllustrationName, string>> = {
  water: [
    '<path class="far" d="M0 74c40-26 80-26 120-6s80 18 200-14v126H0Z"/>',
    '<path class="mid" d="M0 120c60-24 110-18 160 0s100 20 160-4v64H0Z"/>',
    '<path class="wet" d="M160 34c26 30 40 50 40 72a40 40 0 0 1-80 0c0-22 14-42 40-72Z"/>',
    '<path class="gleam" d="M140 106a20 20 0 0 0 20 20"/>',
  ].join(''),
  bus: [
    '<circle class="sun" cx="248" cy="48" r="20"/>',
    '<path class="far" d="M0 96 70 60l60 30 70-44 120 60v74H0Z"/>',
    '<path class="near" d="M0 150h320v30H0Z"/>',
    '<path class="bright" d="M70 76h172a14 14 0 0 1 14 14v58H62V84a8 8 0 0 1 8-8Z"/>',
    '<path class="glass" d="M76 90h40v26H76ZM124 90h40v26h-40ZM172 90h40v26h-40ZM220 90h22v26h-22Z"/>',
    '<circle class="near" cx="106" cy="148" r="14"/>',
    '<circle class="near" cx="212" cy="148" r="14"/>',
  ].join(''),
  house: [
    '<circle class="sun" cx="70" cy="46" r="18"/>',
    '<path class="mid" d="M0 128c70-30 130-22 190-4s90 10 130-4v60H0Z"/>',
    '<path class="bright" d="M92 96 160 44l68 52v66H92Z"/>',
    '<path class="roof" d="M80 100 160 38l80 62"/>',
    '<path class="glass" d="M146 162v-36h28v36ZM108 108h24v22h-24ZM188 108h24v22h-24Z"/>',
  ].join(''),
  market: [
    hills,
    '<path class="near" d="M0 156h320v24H0Z"/>',
    '<path class="bright" d="M64 96h192v60H64Z"/>',
    '<path class="second" d="M56 66h40v34a20 20 0 0 1-40 0ZM136 66h40v34a20 20 0 0 1-40 0ZM216 66h48v34a24 20 0 0 1-48 0Z"/>',
    '<path class="paint" d="M96 66h40v34a20 20 0 0 1-40 0ZM176 66h40v34a20 20 0 0 1-40 0Z"/>',
    '<path class="glass" d="M80 128h160v28H80Z"/>',
    '<g class="second">',
    '<circle cx="100" cy="124" r="8"/>',
    '<circle cx="118" cy="124" r="8"/>',
    '<circle cx="200" cy="124" r="8"/>',
    '</g>',
    '<g class="paint">',
    '<circle cx="146" cy="124" r="8"/>',
    '<circle cx="164" cy="124" r="8"/>',
    '<circle cx="220" cy="124" r="8"/>',
    '</g>',
  ].join(''),
  book: [
    hills,
    '<path class="paint" d="M58 60h204v94H58Z"/>',
    '<path class="bright" d="M160 66c-22-16-52-18-92-18v92c40 0 70 2 92 18 22-16 52-18 92-18V48c-40 0-70 2-92 18Z"/>',
    '<path class="roof thin" d="M160 70v84M84 72c20 0 40 2 58 10M84 92c20 0 40 2 58 10M84 112c20 0 40 2 58 10M236 72c-20 0-40 2-58 10M236 92c-20 0-40 2-58 10M236 112c-20 0-40 2-58 10"/>',
  ].join(''),
  balloon: [
    '<circle class="sun" cx="262" cy="44" r="18"/>',
    '<path class="far" d="M0 130 80 96l70 30 80-38 90 40v52H0Z"/>',
    '<path class="paint" d="M138 26c34 0 54 24 54 52 0 26-26 44-42 58h-24c-16-14-42-32-42-58 0-28 20-52 54-52Z"/>',
    '<path class="second" d="M138 26c14 0 24 24 24 52 0 26-8 44-12 58h-24c-4-14-12-32-12-58 0-28 10-52 24-52Z"/>',
    '<path class="wire" d="M128 136l2 14M148 136l-2 14"/>',
    '<path class="near" d="M126 150h24v16h-24Z"/>',
    '<path class="second" d="M252 92c14 0 22 10 22 22 0 10-10 18-17 24h-10c-7-6-17-14-17-24 0-12 8-22 22-22Z"/>',
    '<path class="near" d="M246 143h12v8h-12Z"/>',
    '<path class="mid" d="M0 164c80-16 160-10 320 0v16H0Z"/>',
  ].join(''),
  ballot: [
    '<path class="far" d="M0 110c60-30 120-22 170-6s90 8 150-10v86H0Z"/>',
    '<path class="near" d="M0 158h320v22H0Z"/>',
    '<path class="bright" d="M124 24h72v70h-72Z"/>',
    '<path class="roof" d="m142 56 14 14 24-28"/>',
    '<path class="paint" d="M92 88h136v70H92Z"/>',
    '<path class="second" d="M84 78h28v12h96V78h28v20H84Z"/>',
    '<path class="glass" d="M136 116h48v18h-48Z"/>',
  ].join(''),
  bridge: [
    '<circle class="sun" cx="236" cy="64" r="26"/>',
    sea,
    '<path class="bright" d="M0 100h320v10H0ZM76 26h10v108H76ZM94 26h10v108H94ZM216 26h10v108h-10ZM234 26h10v108h-10Z"/>',
    '<path class="wire" d="M90 30 20 100M90 30l-36 70M90 30l70 70M90 30l36 70M230 30l-70 70M230 30l-36 70M230 30l70 70M230 30l36 70"/>',
  ].join(''),
  ship: [
    '<circle class="sun" cx="56" cy="44" r="18"/>',
    sea,
    '<path class="paint" d="M54 104h212l-22 38H78Z"/>',
    '<path class="second" d="M84 80h34v24H84ZM156 80h34v24h-34ZM120 56h34v24h-34Z"/>',
    '<path class="mid" d="M120 80h34v24h-34ZM84 56h34v24H84ZM156 56h34v24h-34Z"/>',
    '<path class="bright" d="M202 58h38v46h-38ZM210 40h10v18h-10Z"/>',
    '<path class="glass" d="M208 66h26v10h-26Z"/>',
  ].join(''),
  crane: [
    sea,
    '<path class="near" d="M0 118h320v14H0Z"/>',
    '<path class="paint" d="M72 26h14v94H72ZM146 52h12v68h-12Z"/>',
    '<path class="paint" d="M34 40h220v10H34ZM78 12h4v28h-4Z"/>',
    '<path class="wire" d="M80 14 38 40M80 14l166 26M214 50v24"/>',
    '<path class="second" d="M192 74h46v24h-46Z"/>',
    '<path class="mid" d="M252 94h40v24h-40Z"/>',
    '<path class="bright" d="M252 70h40v24h-40Z"/>',
    '<path class="lit" d="M92 94h40v24H92Z"/>',
  ].join(''),
}
