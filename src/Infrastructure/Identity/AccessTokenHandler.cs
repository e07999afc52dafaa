using AssistantPlatform.Infrastructure.Platform;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>
/// Checks access tokens by the rules, and remembers for a few seconds those that are good: a page asks for many things with
/// one token, and to check a signature takes longer than most of what is asked for. Whether its session lives is another matter.
/// </summary>
public sealed class AccessTokenHandler : TokenHandler
{
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    private readonly AccessTokenRules _rules;
    private readonly RecentReads<string, TokenValidationResult> _checks;

    internal AccessTokenHandler(AccessTokenRules rules, TimeProvider clock)
    {
        _rules = rules;
        _checks = new(async token => await Handler.ValidateTokenAsync(token, rules.Validation), clock);
    }

    public override async Task<TokenValidationResult> ValidateTokenAsync(
        string token, TokenValidationParameters validationParameters)
    {
        var check = (await _checks.GetAsync(token))!;
        if (!check.IsValid || !_rules.IsBefore(check.SecurityToken.ValidTo))
        {
            // Strangers can send as many of these as they like.
            _checks.Evict(token);
            return check.IsValid ? await Handler.ValidateTokenAsync(token, _rules.Validation) : check;
        }

        // What becomes of the caller's identity is the affair of one request.
        return new TokenValidationResult
        {
            IsValid = true,
            SecurityToken = check.SecurityToken,
            ClaimsIdentity = check.ClaimsIdentity.Clone(),
        };
    }

    internal void Sweep() => _checks.Sweep();
}
