/** Weights of the face that pictures are written in. */
export type Weight = 'regular' | 'semibold';

/** First code point of a range, then two digits in base 36 per code point; `..` where the face has no glyph. */
type Range = readonly [first: number, advances: string];

/**
 * Advance widths of Source Sans 3 (resources/fonts, tables cmap and hmtx), in thousandths of the type size: Latin,
 * Greek, Cyrillic and the usual signs.
 */
export const fontAdvances: Readonly<Record<Weight, readonly Range[]>> = {
  regular: [
    [
      0x20,
      '5k81budtdtmwgx6x8f8fbmdt6x8n6x9qdtdtdtdtdtdtdtdtdtdt6x6xdtdtdtbtnjf4gcfvh3endqh5i47bdcg3dik7hzigfqigfteuewhxeblue9d8ez8f9q8fdtdwf2e0fdcoffds84e0f46u6vdr73n1f7f2ffff9nbn9ef4czjzceczbt8f6p8fdt',
    ],
    [
      0xa0,
      '5k81dtdtdtdt6pdtf2ko9lbxdt8nbrf297dta7a7f2fmfk6xf2a7a5bxlpmgm4btf4f4f4f4f4f4mufvenenenen7b7b7b7bhrhzigigigigigdtighxhxhxhxd8g7g0e0e0e0e0e0e0lmcodsdsdsds6u6u6u6uf4f7f2f2f2f2f2dtf2f4f4f4f4czffczf4e0f4e0f4e0fvcofvcofvcofvcoh3fxhnfmendsendsendsendsendsh5e0h5e0h5e0h5e0i4f4j8fh7b6u7b6u7b6u7b6u7b6uemdpdc6vg3drdrdi73di73di7ddia2dw8ahzf7hzf7hzf7ldhnf7igf2igf2igf2njnbft9nft9nft9neubneubneubneubnew9eew9eew9ehxf4hxf4hxf4hxf4hxf4hxf4lujyd8czd8ezbtezbtezbt7j',
    ],
    [0x1cd, 'f4e07b6uigf2hxf4hxf4hxf4hxf4hxf4'],
    [0x218, 'eubnew9e'],
    [
      0x384,
      'f2f2fx6xgzkg9n..kl..gskp7af4gcdugcenezi4ig7bg3ebk7hzetighxfq..eyewd8jze9jfiu7bd8fkcgf17ae6fkfpdgercgbsf1ei7adqdqfmd6bzevgaf9c0f6cqe6iwddj5jh7ae6eve6jh',
    ],
    [
      0x400,
      'enenj3dufveu7b7bdcoxptjcg3i8eahxf4g4gcduhqenn2faiai8g3hik7i4ighxfqfveweakce9hugmodogk0m6g4fvp8g6e0f4e4bfetdsj4cofpfpdrerhlfmf2fdffcocsczkecefie8ktl5gkiqdncokiebdsdsfkbfcobn6u6u6vkfl2f4drfpczfi',
    ],
    [0x1e80, 'lujylujylujy'],
    [0x2007, 'dt'],
    [0x2009, '2s0k'],
    [0x2010, '8n8ndtdcm8m8avdw6x6x6x6xbububu..cmcm8g8g....qc'],
    [0x202f, '3cx6zz6xbu..6x......7j7j'],
    [0x20ac, 'dt'],
    [0x2116, 'otkn............jc..hp..hp'],
    [0x2190, 'h7h7h7h7h7h7'],
    [0x2212, 'dt'],
    [0x2248, 'dt..............................................dtdt....dtdt'],
  ],
  semibold: [
    [
      0x20,
      '5k8rdee9e9ndhr7n9090c6e97n8y7n9ke9e9e9e9e9e9e9e9e9e97n7ne9e9e9ccobfiglg0hdeye6hgif7udqgldykpi9iqg6iqggf5f6i7ewm8f1dxf0909k90e9dwf9ecfncufoe38tegfi7a7bei7jnffkf9fofoadbza1fgdrksdddrcb907390e9',
    ],
    [
      0xa0,
      '5k8re9e9e9e973e9f9kr9scne98ycbf99oe9acacf9g2gn7nf9aca9cnm3mzmfccfifififififin6g0eyeyeyey7u7u7u7ui3i8iqiqiqiqiqe9iqi7i7i7i7dxgogsececececececlocue3e3e3e37a7a7a7afcfkf9f9f9f9f9e9f9fgfgfgfgdrfodrfiecfiecfiecg0cug0cug0cug0cuhdgihxfoeye3eye3eye3eye3eye3hgeghgeghgeghgegiffijjfq7u7a7u7a7u7a7u7a7u7afpekdq7bgleieidy7jdy7jdy84dybcei95i8fki8fki8fkmii3fkiqf9iqf9iqf9nvn2ggadggadggadf5bzf5bzf5bzf5bzf6a1f6a1f6a1i7fgi7fgi7fgi7fgi7fgi7fgm8ksdxdrdxf0cbf0cbf0cb84',
    ],
    [0x1cd, 'fiec7u7aiqf9i7fgi7fgi7fgi7fgi7fg'],
    [0x218, 'f5bzf6a1'],
    [
      0x384,
      'f9f9gu7ni2ljay..li..iblt7ufigle6h2eyf0ifiq7uglewkpi8fciqi6g6..f4f6dxkkf1k6jb7udxg2csfc7uehg2g7e5f0cscdfcew7uegekg2dvcif4gzfjc7fkd6ehjqe0k1k47uehf4ehk4',
    ],
    [
      0x400,
      'eyeyjae6g0f57u7udqp2pvjngliievi6figegle6i6eynpfdimiiglhwkpifiqi6g6g0f6evksf1i8h2owp4k5mygeg0ptgoecfdeebqfje3k6cyfyfyeifchzfwf9fofocud8drl1ddg1erllm4gyjne0cul1eqe3e3fsbqcubz7a7a7bl2lifieifydrfs',
    ],
    [0x1e80, 'm8ksm8ksm8ks'],
    [0x2007, 'e9'],
    [0x2009, '2s0k'],
    [0x2010, '8y8ye9dcm8m8brdw7n7n7n7ndedede..dede9191....qs'],
    [0x202f, '3cxyzz7nde..7n......7u7u'],
    [0x20ac, 'e9'],
    [0x2116, 'pvkq............jz..ic..ic'],
    [0x2190, 'h6h6h6h6h6h6'],
    [0x2212, 'e9'],
    [0x2248, 'e9..............................................e9e9....e9e9'],
  ],
};
