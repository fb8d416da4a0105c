// Returns how many elements of the page have visible words of their own, and those whose words stand out less from what is behind
// them than the least contrast that is asked of usual and of large words.
([least, leastLarge]) => {
  const canvas = document.createElement("canvas")
  canvas.width = canvas.height = 1
  const pen = canvas.getContext("2d", { willReadFrequently: true })
  const known = new Map()
  // Any colour that the browser computes, as red, green, blue (0 to 255) and alpha (0 to 1).
  const rgba = (color) => {
    if (!known.has(color)) {
      pen.clearRect(0, 0, 1, 1)
      pen.fillStyle = color
      pen.fillRect(0, 0, 1, 1)
      const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data
      known.set(color, [r, g, b, a / 255])
    }
    return known.get(color)
  }
  const over = ([r, g, b, a], [br, bg, bb]) => [r * a + br * (1 - a), g * a + bg * (1 - a), b * a + bb * (1 - a)]
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  // What is painted behind an element's words, and how much of them shows through: each known once for an element and all in it.
  const behind = new Map([[null, { paint: [255, 255, 255], opacity: 1 }]])
  const ground = (element) => {
    if (!behind.has(element)) {
      const style = getComputedStyle(element)
      const below = ground(element.parentElement)
      behind.set(element, { paint: over(rgba(style.backgroundColor), below.paint), opacity: below.opacity * Number(style.opacity) })
    }
    return behind.get(element)
  }
  const faint = []
  let texts = 0
  for (const element of document.body.querySelectorAll("*")) {
    const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data.trim()).join(" ").trim()
    if (!words || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
    const box = element.getBoundingClientRect()
    if (box.width < 2 || box.height < 2 || box.right < 0 || box.left > innerWidth) continue
    const style = getComputedStyle(element)
    const { paint, opacity } = ground(element)
    const [r, g, b, a] = rgba(element.namespaceURI.endsWith("svg") ? style.fill : style.color)
    const front = over([r, g, b, a * opacity], paint)
    const [light, dark] = [luminance(front), luminance(paint)].sort((x, y) => y - x)
    const size = parseFloat(style.fontSize)
    const ratio = (light + 0.05) / (dark + 0.05)
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
    texts += 1
    if (ratio >= (large ? leastLarge : least)) continue
    faint.push({
      ratio,
      where: element.tagName.toLowerCase() + (element.getAttribute("class") ? "." + element.getAttribute("class").trim().split(/\s+/).join(".") : ""),
      words: words.slice(0, 40),
    })
  }
  return { texts, faint }
}
