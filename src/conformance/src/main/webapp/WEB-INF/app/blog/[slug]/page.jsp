<p>${slug}</p>
