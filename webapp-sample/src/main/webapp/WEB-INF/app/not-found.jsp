<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" session="false" %>
<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Not here</title>
  <link rel="stylesheet" href="${pageContext.request.contextPath}/style.css">
</head>
<body>
  <main>
    <p><a href="${pageContext.request.contextPath}/">All products</a></p>
    <h1>Not here</h1>
    <p>There is nothing at this address.</p>
  </main>
</body>
</html>
