using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AssistantPlatform.Application.Careers.Samples;
using AssistantPlatform.Tests.Common;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Careers;

/// <summary>Gives a person something to apply with, and for.</summary>
internal static class CareerPages
{
    private static readonly string Long = new('x', 80);

    /// <summary>Gives the id of a job that was applied for.</summary>
    public static async Task<Guid> FillAsync(this HttpClient person)
    {
        await person.PostAsync("jobs", JobOf("Gardener", "new"));
        await person.PostAsync("jobs", JobOf($"A title without blanks{Long}", "new"));
        await person.PostAsync("stories", new { name = "Builder", content = "# How it began" });
        await person.PostAsync("stories", new { name = $"A name{Long}", content = $"# {Long}{Long}" });
        await person.PostAsync("job-profiles", new { name = "Inventor", wishes = new { roles = new[] { $"A role{Long}" } } });
        await person.PostAsync("job-profiles", new { name = $"A name{Long}" });
        await person.PostAsync("projects", new { name = "Engine", text = $"# {Long}{Long}" });
        await person.UploadAsync("projects/upload", Encoding.UTF8.GetBytes("# Loom"), $"A name{Long}.md");
        await person.UploadAsync("resumes", Documents.Pdf(Documents.Lines), "Analyst.pdf");
        await person.UploadAsync("resumes", Documents.Scan, $"A name{Long}.pdf");
        return (await person.PostAsync("jobs", JobOf("Astronaut", "applied"))).Id();
    }

    public static Task FillWithManyAsync(this HttpClient person, int count) => person.PostAsync("jobs/ingest", new
    {
        jobs = Enumerable.Range(1, count).Select(number => new { source = "test", title = $"Job {number}", company = "Initech" }),
    });

    /// <summary>As many as take too long to bring in one by one.</summary>
    public static async Task SeedJobsAsync(this ApiFactory api, string person, int count)
    {
        await using var scope = api.Services.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        for (var first = 0; first < count; first += SeedJobs.MaxCount)
        {
            var seeded = await mediator.Send(new SeedJobs(ApiFactory.EmailOf(person), first, Math.Min(count, SeedJobs.MaxCount)));
            Assert.That(seeded.Error, Is.Null);
        }
    }

    /// <summary>A conversation that is archived.</summary>
    public static async Task PutAwayAsync(this HttpClient person, string title)
    {
        var conversation = await person.PostAsync("conversations", new { title });
        using var archived = await person.PatchAsJsonAsync($"/api/v1/conversations/{conversation.Id()}", new { archived = true });
        archived.EnsureSuccessStatusCode();
    }

    /// <summary>Those of a table that are there.</summary>
    public static ILocator JobRows(this IPage page) =>
        page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Link) });

    private static async Task UploadAsync(this HttpClient person, string resource, byte[] file, string name)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", name } };
        using var response = await person.PostAsync($"/api/v1/{resource}", form);
        response.EnsureSuccessStatusCode();
    }

    private static object JobOf(string title, string status) => new
    {
        title,
        company = "Initech",
        url = $"https://example.com/jobs/{Uri.EscapeDataString(title)}",
        details = new { locations = new[] { new { raw = "Zürich" } }, salary = new { min = 90_000, currency = "CHF" } },
        description = $"{Long}{Long}",
        nextActionOn = "2030-03-01",
        score = 80,
        status,
    };

    private static async Task<JsonElement> PostAsync(this HttpClient person, string resource, object body)
    {
        using var response = await person.PostAsJsonAsync($"/api/v1/{resource}", body);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
