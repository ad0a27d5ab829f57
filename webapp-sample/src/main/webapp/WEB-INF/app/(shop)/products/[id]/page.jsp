<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" session="false" %>
<%@ page import="app._lib.Page, app._lib.Numbers, io.routelet.Navigation, shop.Product, shop.Shop" %>
<%
    Product product = Shop.current().products().find(Numbers.id(request.getAttribute("id")));
    if (product == null) {
        throw Navigation.notFound();
    }
    String name = Page.escape(product.name());
    String description = Page.escape(product.description());
    String base = request.getContextPath();
    String here = base + "/products/" + product.id();
    String origin = request.getRequestURL().substring(0, request.getRequestURL().length() - request.getRequestURI().length());
%>
<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title><%= name %></title>
  <meta name="description" content="<%= description %>">
  <meta property="og:title" content="<%= name %>">
  <meta property="og:image" content="<%= Page.escape(origin) + here %>/opengraph-image">
  <meta property="og:image:width" content="1200">
  <meta property="og:image:height" content="630">
  <link rel="icon" href="<%= base %>/icon">
  <link rel="manifest" href="<%= base %>/manifest.webmanifest">
  <link rel="stylesheet" href="<%= base %>/style.css">
</head>
<body>
  <main>
    <p><a href="<%= base %>/">All products</a></p>
    <h1><%= name %></h1>
    <p id="description"><%= description %></p>
    <p><strong id="price"><%= product.price() %> €</strong></p>
    <img id="card" src="<%= here %>/opengraph-image" width="600" height="315" alt="<%= name %>">
  </main>
</body>
</html>
