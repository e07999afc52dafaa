using System.IO.Compression;
using System.Net;
using AssistantPlatform.Application.Common.Outbound;
using Microsoft.AspNetCore.Http;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Outbound;

internal sealed class AnswerTests : OutboundTest
{
    private const string Address = "http://stranger.example/";
    private const int Limit = 100_000;

    private static readonly byte[] Zeros = new byte[64 * 1024];

    private static readonly OutboundLimits Short = new(Limit) { Time = TimeSpan.FromSeconds(20) };

    [TestCase(Limit, false)]
    [TestCase(Limit + 1, true)]
    [TestCase(0, false)]
    public async Task Is_read_up_to_the_limit(int size, bool isTruncated)
    {
        Stranger.Answer = context => context.Response.Body.WriteAsync(new byte[size], context.RequestAborted).AsTask();

        var answer = (await GetAsync(Address, Short)).Value;

        Assert.That(answer.Body.Length, Is.EqualTo(Math.Min(size, Limit)));
        Assert.That(answer.IsTruncated, Is.EqualTo(isTruncated));
    }

    [TestCase("identity")]
    [TestCase("gzip")]
    [TestCase("deflate")]
    public async Task That_never_ends_is_cut_off(string encoding)
    {
        Stranger.Answer = async context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            await using var body = Encode(encoding, context.Response.Body);
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await body.WriteAsync(Zeros, context.RequestAborted);
            }
        };

        var answer = (await GetAsync(Address, Short)).Value;

        Assert.That(answer.Body.Length, Is.EqualTo(Limit));
        Assert.That(answer.IsTruncated, Is.True);
    }

    [Test]
    public async Task That_never_begins_is_waited_for_until_the_time_is_up()
    {
        Stranger.Answer = async context =>
        {
            Clock.Advance(Short.Time);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };

        Assert.That((await GetAsync(Address, Short)).Error?.Code, Is.EqualTo("request.address_too_slow"));
    }

    [Test]
    public async Task That_drips_is_waited_for_until_the_time_is_up()
    {
        Stranger.Answer = async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(".", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                Clock.Advance(TimeSpan.FromSeconds(1));
            }
        };

        Assert.That((await GetAsync(Address, Short)).Error?.Code, Is.EqualTo("request.address_too_slow"));
    }

    [Test]
    public async Task Is_its_status_for_whoever_takes_part_of_a_body_that_breaks_off()
    {
        Stranger.Answer = context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.WriteAsync("This cannot be unpacked.", context.RequestAborted);
        };

        var answer = (await GetAsync(Address, Short with { TakesPartOfBody = true })).Value;

        Assert.That((answer.Status, answer.IsTruncated), Is.EqualTo((HttpStatusCode.OK, true)));
        Assert.That((await GetAsync(Address, Short)).Error?.Code, Is.EqualTo("request.address_unreachable"));
    }

    [Test]
    public async Task With_endless_headers_is_no_answer()
    {
        Stranger.Answer = context =>
        {
            for (var number = 0; number < 5000; number++)
            {
                context.Response.Headers[$"X-{number}"] = new string('x', 100);
            }

            return Task.CompletedTask;
        };

        Assert.That((await GetAsync(Address)).Error?.Code, Is.EqualTo("request.address_unreachable"));
    }

    [TestCase("gzip")]
    [TestCase("deflate")]
    public async Task That_is_not_compressed_as_it_says_is_no_answer(string encoding)
    {
        Stranger.Answer = context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            return context.Response.WriteAsync("Certainly no archive, whatever the header says.");
        };

        Assert.That((await GetAsync(Address)).Error?.Code, Is.EqualTo("request.address_unreachable"));
    }

    [Test]
    public async Task That_breaks_off_is_no_answer()
    {
        Stranger.Answer = async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("The first words, and ");
            await context.Response.Body.FlushAsync();
            context.Abort();
        };

        Assert.That((await GetAsync(Address)).Error?.Code, Is.EqualTo("request.address_unreachable"));
    }

    [Test]
    public async Task That_says_no_is_an_answer()
    {
        Stranger.Answer = context =>
        {
            context.Response.StatusCode = 429;
            context.Response.ContentType = "text/plain; charset=utf-8";
            context.Response.Headers.RetryAfter = "120";
            return Task.CompletedTask;
        };

        var answer = (await GetAsync(Address)).Value;

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(answer.ContentType?.CharSet, Is.EqualTo("utf-8"));
        Assert.That(answer.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromMinutes(2)));
    }

    private static Stream Encode(string encoding, Stream body) => encoding switch
    {
        "gzip" => new GZipStream(body, CompressionLevel.Fastest, leaveOpen: true),
        "deflate" => new ZLibStream(body, CompressionLevel.Fastest, leaveOpen: true),
        _ => body,
    };
}
