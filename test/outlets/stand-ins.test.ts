import {describe, expect, it} from 'vitest'
import {isPlaceholder, standInAt} from '../../src/outlets/stand-ins.ts'

const kindOf = (address: string) => standInAt(new URL(address, 'https://bay.example/img/'))

describe('a file that is no picture of an article', () => {
  it.each([
    ['_98950366_presentational_grey_line464-nc.jpg', 'line'],
    ['_105914180_line976-nc.png', 'line'],
    ['_112953492__90021446_test_grey_line_new-nc.png', 'line'],
    ['_1_grey_line.png', 'line'],
    ['divider.gif', 'line'],
    ['spacer.gif', 'spacer'],
    ['spacer-10x10.png', 'spacer'],
    ['Spacer.GIF?v=2', 'spacer'],
    ['blank.jpg', 'spacer'],
    ['blank_white.gif', 'spacer'],
    ['transparent.gif', 'spacer'],
    ['transparent_pixel.png', 'spacer'],
    ['trans1x1.gif', 'spacer'],
    ['1x1.gif', 'spacer'],
    ['1px.png', 'spacer'],
    ['1x1-transparent.png', 'spacer'],
    ['cleardot.gif', 'spacer'],
    ['pixel.gif?x=1', 'counter'],
    ['pixel', 'counter'],
    ['tracking-pixel.png', 'counter'],
    ['beacon.gif', 'counter'],
    ['hitcounter.php?id=7', 'counter'],
    ['counter.cgi', 'counter'],
    ['https://ad.doubleclick.net/ddm/ad/1', 'counter'],
    ['https://pixel.wp.com/b.gif', 'counter'],
    ['https://www.facebook.com/tr?id=1', 'counter'],
    ['https://ir-na.amazon-adsystem.com/e/ir?t=x', 'counter'],
    ['https://medium.com/_/stat?event=x', 'counter'],
    ['icon-zoom.png', 'button'],
    ['error.svg', 'button'],
    ['og-fallback.png', 'button'],
    ['og-fallback.1a2b3c4d.png', 'button'],
    ['servicelinks/twitter.png', 'button'],
    ['service-icons/a.png', 'button'],
    ['loading.gif', 'loading'],
    ['loading@2x.gif', 'loading'],
    ['ajax-loader.gif', 'loading'],
    ['lazyload.png', 'loading'],
    ['lazy_placeholder.gif', 'loading'],
    ['spinner.svg', 'loading'],
    ['preloader.gif', 'loading'],
    ['placeholder.png', 'fallback'],
    ['placeholder-16x9.png', 'fallback'],
    ['image-placeholder.jpg', 'fallback'],
    ['img_placeholder_600x400.svg', 'fallback'],
    ['default-image.jpg', 'fallback'],
    ['no-image.png', 'fallback'],
    ['noimage_available.jpg', 'fallback'],
    ['nopic.gif', 'fallback'],
    ['photo_not_available.png', 'fallback'],
    ['grey.gif', 'fallback'],
  ])('%s is a %s', (address, kind) => {
    expect(kindOf(address)).toBe(kind)
  })

  it('only takes the place of a picture if it is an animation of loading, or a fallback', () => {
    const kinds = ['line', 'spacer', 'counter', 'button', 'loading', 'fallback', null] as const
    expect(kinds.filter(isPlaceholder)).toEqual(['loading', 'fallback'])
  })
})

describe('a picture whose name holds such a word', () => {
  it.each([
    'kelp-pixel-8-camera.jpg',
    'spacer-block-houses.jpg',
    'google-pixel.jpg',
    'pixel-art.png',
    'pixel.jpg',
    'pixels-of-the-harbour.png',
    'transparent-government.jpg',
    'transparents.jpg',
    'blank-page-protest.jpg',
    'point-blank.jpg',
    'loading-dock.jpg',
    'loading-the-boats.gif',
    'unloading.jpg',
    'counter-protest.jpg',
    'bar_counter.jpg',
    'counter.jpg',
    'encounter.gif',
    'track.jpg',
    'race-track.png',
    'grey_line_of_hills.jpg',
    'line-of-boats.jpg',
    'skyline-nc.jpg',
    'presentational-skills.jpg',
    'icon-zoom-lens.jpg',
    'error.jpg',
    'human-error.svg',
    'og-fallback-plan.jpg',
    'default.jpg',
    'maxresdefault.jpg',
    'missing.jpg',
    'missing-person.png',
    'placeholder-of-the-harbour-master.jpg',
    'no-image-of-god.jpg',
    '-1x-1.jpg',
    '11x17.png',
    'harbour-1x1.jpg',
    'spacers/boat.jpg',
    'pixel/boat.jpg',
    'service/links.jpg',
    'customer-servicelinks-x/boat.jpg',
    'https://notdoubleclick.net/a.jpg',
    'https://medium.com/a.jpg',
    'https://stats.example/a.jpg',
  ])('stays: %s', (address) => {
    expect(kindOf(address)).toBeNull()
  })
})
