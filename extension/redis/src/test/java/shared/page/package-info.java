/** The application of the tests in WARs. */
package shared.page;
