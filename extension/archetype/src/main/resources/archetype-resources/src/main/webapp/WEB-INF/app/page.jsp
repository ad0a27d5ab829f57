<%@ page contentType="text/html;charset=UTF-8" session="false" import="app.Links" %>
<!doctype html>
<html lang="en">
<head><title>Hello</title></head>
<body>
<h1>It works</h1>
<ul>
  <li><a href="<%= request.getContextPath() + Links.hello() %>">a route</a></li>
  <li><a href="<%= request.getContextPath() + Links.squares(7) %>">a typed parameter</a></li>
  <li><a href="<%= request.getContextPath() + Links.news() %>">a cached route</a></li>
</ul>
</body>
</html>
