using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using AssistantPlatform.Web.EndToEnd.Appearance;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Webhooks;

internal sealed class WebhookTests : Journey
{
    private WebhookReceiver _receiver = null!;

    private ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    private ILocator Webhooks => Page.GetByRole(AriaRole.List, new() { Name = "Webhooks" }).GetByRole(AriaRole.Listitem);

    private ILocator Deliveries => Page.GetByRole(AriaRole.List, new() { Name = "Deliveries" }).GetByRole(AriaRole.Listitem);

    [TearDown]
    public ValueTask StopReceiver() => _receiver.DisposeAsync();

    [Test]
    public async Task Is_made_tried_out_shows_what_came_back_and_gets_a_new_secret()
    {
        await MakeAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "CRM" }).ClickAsync();
        await Button("Send a test").ClickAsync();

        await Assertions.Expect(Deliveries).ToContainTextAsync("Delivered");
        await Button("Details of webhook.test").ClickAsync();
        await Assertions.Expect(Dialog).ToContainTextAsync("This is a test. It worked.");
        await Assertions.Expect(Dialog).ToContainTextAsync("Answered 204");
        Assert.That(_receiver.Received.Single().Type, Is.EqualTo("webhook.test"));

        await Page.Keyboard.PressAsync("Escape");
        await Button("New secret").ClickAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Make a new secret" }).ClickAsync();
        await Assertions.Expect(Dialog.GetByText("whsec_")).ToBeVisibleAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "I have copied it" }).ClickAsync();
        await Assertions.Expect(Dialog).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Sends_again_what_failed_once_its_receiver_works()
    {
        await MakeAsync();
        _receiver.Answer = async (context, earlier, end) =>
        {
            context.Response.StatusCode = earlier == 0 ? 500 : 200;
            await context.Response.Body.WriteAsync(earlier == 0 ? "out of order"u8.ToArray() : "thanks"u8.ToArray(), end);
        };
        await Page.GetByRole(AriaRole.Link, new() { Name = "CRM" }).ClickAsync();
        await Button("Send a test").ClickAsync();
        await Assertions.Expect(Deliveries).ToContainTextAsync("Failed");

        await Button("Details of webhook.test").ClickAsync();
        await Assertions.Expect(Dialog).ToContainTextAsync("out of order");
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Send again" }).ClickAsync();

        await Assertions.Expect(Dialog).ToContainTextAsync("thanks");
        await Assertions.Expect(Dialog.GetByRole(AriaRole.List, new() { Name = "Attempts" }).GetByRole(AriaRole.Listitem))
            .ToHaveCountAsync(2);
    }

    [Test]
    public async Task Sends_a_time_again_in_which_its_receiver_was_out_of_order()
    {
        _receiver.Answer = (context, earlier, _) =>
        {
            context.Response.StatusCode = earlier < 2 ? 500 : 204;
            return Task.CompletedTask;
        };
        await SignInAsync();
        await Page.GotoAsync($"/settings/webhooks/{await FailedTwiceAsync()}");
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Webhooks", Exact = true }))
            .ToHaveAttributeAsync("aria-current", "true");
        await Button("Send a time again").ClickAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Send again" }).ClickAsync();

        await Assertions.Expect(Page.GetByText("2 deliveries are on their way")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(Deliveries.Filter(new() { HasText = "Delivered" })).ToHaveCountAsync(2);
        Assert.That(_receiver.Received.GroupBy(message => message.Id).Select(message => message.Count()), Is.EqualTo([2, 2]));
    }

    [Test]
    public async Task Says_at_the_field_which_address_is_not_public()
    {
        await OpenFormAsync();
        ExpectFault("400");
        await FillAsync("http://127.0.0.1:1/");
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Create the webhook" }).ClickAsync();

        await Assertions.Expect(Dialog.GetByLabel("Address")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(Dialog.GetByLabel("Address")).ToBeFocusedAsync();
    }

    [Test]
    public async Task Is_switched_off_and_deleted()
    {
        await MakeAsync();

        await Button("Switch off CRM").ClickAsync();
        await Assertions.Expect(Webhooks).ToContainTextAsync("Off");
        await Button("Delete CRM").ClickAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete the webhook" }).ClickAsync();

        await Assertions.Expect(Page.GetByText("Nobody is told yet.")).ToBeVisibleAsync();
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Meets_the_standards_and_fits_on_every_step(ColorScheme scheme)
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await Page.SetViewportSizeAsync(360, 740);
        await OpenFormAsync();
        await AssertLooksAsync();
        await FillAsync(_receiver.Url);
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Create the webhook" }).ClickAsync();
        await Assertions.Expect(Dialog.GetByText("whsec_")).ToBeVisibleAsync();
        await AssertLooksAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "I have copied it" }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "CRM" }).ClickAsync();
        await Button("Send a test").ClickAsync();
        await Assertions.Expect(Deliveries).ToContainTextAsync("Delivered");
        await AssertLooksAsync();
        await Button("Details of webhook.test").ClickAsync();
        await Assertions.Expect(Dialog).ToContainTextAsync("Answered 204");
        await AssertLooksAsync();
    }

    protected override async Task<Dictionary<string, string>> SettingsAsync()
    {
        _receiver = await WebhookReceiver.StartAsync();
        return _receiver.Settings;
    }

    /// <summary>A webhook whose two deliveries failed, and are to be tried again only tomorrow.</summary>
    private async Task<Guid> FailedTwiceAsync()
    {
        using var person = await Api.SignedInAsync(Person);
        string[] events = ["conversation.created"];
        using var made = await person.PostAsJsonAsync("/api/v1/webhooks", new { name = "CRM", url = _receiver.Url, events });
        var webhook = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("webhook").Id();
        foreach (var title in new[] { "First", "Second" })
        {
            using var started = await person.PostAsJsonAsync("/api/v1/conversations", new { title });
        }

        await Deadline.UntilAsync(async () =>
        {
            var page = await person.GetFromJsonAsync<JsonElement>($"/api/v1/webhooks/{webhook}/deliveries");
            return page.GetProperty("items").EnumerateArray().Count(delivery => delivery.GetProperty("attempts").GetInt32() == 1) == 2;
        });
        await using var later = Api.Database.DataSource.CreateCommand("""
            UPDATE work.items SET due_at = now() + interval '1 day' WHERE type = 'DeliverWebhook';
            UPDATE webhooks.deliveries SET next_attempt_at = now() + interval '1 day';
            """);
        await later.ExecuteNonQueryAsync();
        return webhook;
    }

    private async Task MakeAsync()
    {
        await OpenFormAsync();
        await FillAsync(_receiver.Url);
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Create the webhook" }).ClickAsync();
        await Assertions.Expect(Dialog.GetByText("whsec_")).ToBeVisibleAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "I have copied it" }).ClickAsync();
        await Assertions.Expect(Webhooks).ToContainTextAsync("CRM");
    }

    private async Task OpenFormAsync()
    {
        await SignInAsync();
        await Page.GotoAsync("/settings/webhooks");
        await Button("New webhook").ClickAsync();
    }

    private async Task FillAsync(string url)
    {
        await Dialog.GetByLabel("Name").FillAsync("CRM");
        await Dialog.GetByLabel("Address").FillAsync(url);
        await Dialog.GetByLabel("run.completed", new() { Exact = true }).CheckAsync();
    }

    private ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private async Task AssertLooksAsync()
    {
        await Page.AssertAccessibleAsync();
        await Page.AssertFitsAsync();
    }
}
