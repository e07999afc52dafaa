using Microsoft.Extensions.AI;

namespace AssistantPlatform.Infrastructure.Agents.Running;

/// <param name="Estimated">True when the provider did not count.</param>
internal readonly record struct TokenCount(long Input, long Output, bool Estimated)
{
    private const int CharactersPerToken = 4;

    public long Total => Input + Output;

    public static TokenCount operator +(TokenCount left, TokenCount right) =>
        new(left.Input + right.Input, left.Output + right.Output, left.Estimated || right.Estimated);

    public static TokenCount Of(UsageDetails? counted, IReadOnlyList<ChatMessage> input, long outputCharacters) =>
        counted is { InputTokenCount: { } read, OutputTokenCount: { } written }
            ? new TokenCount(read, written, Estimated: false)
            : new TokenCount(FromCharacters(input.Sum(CharactersOf)), FromCharacters(outputCharacters), Estimated: true);

    private static long FromCharacters(long characters) => (characters + CharactersPerToken - 1) / CharactersPerToken;

    public static long ToCharacters(long tokens) => tokens * CharactersPerToken;

    public static long CharactersOf(FunctionCallContent call) =>
        call.Name.Length + (call.Arguments?.Sum(argument => argument.Key.Length + Length(argument.Value)) ?? 0);

    private static long CharactersOf(ChatMessage message) => message.Contents.Sum(content => content switch
    {
        TextContent text => text.Text.Length,
        FunctionCallContent call => CharactersOf(call),
        FunctionResultContent result => Length(result.Result),
        _ => 0L,
    });

    private static long Length(object? value) => value?.ToString()?.Length ?? 0;
}
