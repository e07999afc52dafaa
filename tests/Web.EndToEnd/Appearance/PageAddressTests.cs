using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace AssistantPlatform.Web.EndToEnd.Appearance;

internal sealed class PageAddressTests : Journey
{
    private static readonly string[] AnsweredOtherwise = ["index", "404", "_not-found"];

    [Test]
    public async Task Every_page_of_the_export_is_served_at_its_address()
    {
        var files = Api.Services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider;
        string[] folders = ["", "settings/", "admin/", "pipelines/", "jobs/"];
        string[] pages = [.. folders.SelectMany(folder => PagesIn(files, folder))];
        using var visitor = Api.CreateClient();
        visitor.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        Assert.That(pages, Has.Length.GreaterThan(10));
        foreach (var page in pages)
        {
            using var response = await visitor.GetAsync($"/{page}");
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), page);
        }
    }

    private static IEnumerable<string> PagesIn(IFileProvider files, string folder) => files.GetDirectoryContents(folder)
        .Select(file => file.Name)
        .Where(name => name.EndsWith(".html", StringComparison.Ordinal))
        .Select(name => folder + Path.GetFileNameWithoutExtension(name))
        .Except(AnsweredOtherwise);
}
