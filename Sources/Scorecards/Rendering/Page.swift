internal import CCmark
internal import Foundation

/// Markdown → cmark → an HTML page. cmark's safe mode is its default and stays on.
enum Page {
  static func html(from markdown: String) -> String? {
    guard let root = cmark_parse_document(markdown, markdown.utf8.count, CMARK_OPT_VALIDATE_UTF8) else { return nil }
    defer { cmark_node_free(root) }
    guard let rendered = cmark_render_html(root, CMARK_OPT_DEFAULT) else { return nil }
    defer { free(rendered) }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><title>scorecard</title></head>
      <body>
      \(String(cString: rendered))</body>
      </html>

      """
  }
}
