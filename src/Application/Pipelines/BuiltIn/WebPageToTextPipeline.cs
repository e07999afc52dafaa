using System.ComponentModel;
using System.Net;
using System.Text;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Common.Outbound;
using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Pipelines;
using FluentValidation;

namespace AssistantPlatform.Application.Pipelines.BuiltIn;

internal sealed record WebPageInput(
    [Description("The address of the page, with http:// or https://.")] string Url,
    [Description("How much of the text to keep.")] int MaxCharacters = 20_000);

/// <param name="Url">Where the text was found, after redirects.</param>
internal sealed record WebPageOutput(string Url, string Title, string Text, bool IsCut);

internal sealed class WebPageInputValidator : AbstractValidator<WebPageInput>
{
    public WebPageInputValidator(OutboundPolicy policy)
    {
        RuleFor(input => input.Url).NotEmpty();
        RuleFor(input => input.Url)
            .Must(url => string.IsNullOrEmpty(url) || policy.Check(url).IsSuccess)
            .WithMessage(CommonErrors.AddressRefused.Message);
        RuleFor(input => input.MaxCharacters).InclusiveBetween(100, 200_000);
    }
}

/// <summary>
/// Reads a page of the web. What a page says may be meant for agents, and the address that they ask for may carry away what
/// they know.
/// </summary>
internal sealed class WebPageToTextPipeline(IOutboundHttp http, IPageReader reader)
    : IPipeline<WebPageInput, WebPageOutput>
{
    private static readonly OutboundLimits Limits = new(MaxBytes: 1024 * 1024);

    public static PipelineDefinition Definition { get; } = new(
        "web_page_to_text", "Web page to text", "Takes the readable text from a page of the web.")
    {
        Tags = ["web", "text"],
        ReturnsUntrustedText = true,
        ReachesOutside = true,
        IsRepeatable = true,
        MaxRetries = 2,
        TimeLimit = TimeSpan.FromMinutes(2),
    };

    public async Task<Result<WebPageOutput>> ExecuteAsync(
        WebPageInput input, IPipelineContext context, CancellationToken cancellationToken)
    {
        var page = await http.FetchAsync(
            new Uri(input.Url), Limits, address => context.Report(step: $"Asking {address.Host}"), cancellationToken);
        return page.Error switch
        {
            null => Read(page.Value.Answer, page.Value.Address, input.MaxCharacters),
            var error when error == CommonErrors.AddressRefused => error,
            var error => throw new TransientFailureException(error.Message),
        };
    }

    private Result<WebPageOutput> Read(OutboundResponse answer, Uri address, int maxCharacters)
    {
        if (answer.Status == HttpStatusCode.TooManyRequests || (int)answer.Status >= 500)
        {
            throw new TransientFailureException(PipelineErrors.PageNotRead.Message);
        }

        if (answer.Status != HttpStatusCode.OK)
        {
            return PipelineErrors.PageNotRead;
        }

        var page = PageIn(answer);
        if (page.Error is { } error)
        {
            return error;
        }

        var (title, text) = page.Value;
        var kept = text[..Math.Min(text.Length, maxCharacters)];
        return new WebPageOutput(address.AbsoluteUri, title, kept, IsCut: answer.IsTruncated || kept.Length < text.Length);
    }

    private Result<ReadablePage> PageIn(OutboundResponse answer) => answer.ContentType?.MediaType switch
    {
        "text/html" or "application/xhtml+xml" => reader.Read(answer.Body, answer.ContentType.CharSet),
        "text/plain" or "text/markdown" => new ReadablePage("", Encoding.UTF8.GetString(answer.Body.Span)),
        _ => PipelineErrors.PageWithoutText,
    };
}
