<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" session="false" %>
<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Out of tea</title>
  <link rel="stylesheet" href="${pageContext.request.contextPath}/style.css">
</head>
<body>
  <main>
    <p><a href="${pageContext.request.contextPath}/">All products</a></p>
    <h1>Out of tea</h1>
    <p>Something went wrong. If you tell us, say ${error.id}.</p>
  </main>
</body>
</html>
